using Portfolio.Domain.Imports;
using Portfolio.Infrastructure.Imports.Rosters;

namespace Portfolio.Infrastructure.Imports;

/// <summary>
/// A roster about students whose rows have a key. A repeated key is an error; otherwise a row is new, changed or unchanged, and
/// existing records without a row are absent.
/// </summary>
/// <typeparam name="TRow">a row of the file</typeparam>
/// <typeparam name="TKey">what identifies a row; small, for there may be a million of them</typeparam>
/// <typeparam name="THeld">the row's other values, with the id of the record that has them now</typeparam>
/// <typeparam name="TRecord">the school's record for the row</typeparam>
internal abstract class KeyedRoster<TRow, TKey, THeld, TRecord>(ImportSession session) : Roster<TRow>(session)
    where TRow : ImportRow
    where TKey : struct
    where THeld : struct
    where TRecord : class
{
    private const int Bundle = 500;

    private readonly Dictionary<TKey, THeld> _existing = [];
    private readonly Dictionary<TKey, int> _met = [];
    private readonly List<(TKey Key, THeld Held)> _added = [];
    private readonly List<KeyValuePair<TKey, THeld>> _changed = [];
    private KnownStudents? _students;
    private int _known;

    public override bool CanRemove => true;

    protected KnownStudents Students => _students!;

    public override Task FinishAsync(CancellationToken ct)
    {
        CountAbsent(_existing.Count, _known);
        return Task.CompletedTask;
    }

    public override async Task WriteAsync(ImportWrite write, CancellationToken ct)
    {
        Order(_added);
        await write.InsertAsync(_added.Select(a => New(a.Key, a.Held)), ct);
        foreach (var bundle in _changed.Chunk(Bundle))
        {
            Correct(await FindAsync(bundle, ct), bundle);
            await write.SaveAsync(ct);
        }

        if (Session.Removed > 0)
        {
            foreach (var bundle in _existing.Chunk(Bundle))
            {
                await write.RemoveAsync(await FindAsync(bundle, ct), ct);
            }
        }
    }

    protected sealed override async Task PrepareAsync(IReadOnlyList<TRow> rows, CancellationToken ct)
    {
        _students ??= await KnownStudents.LoadAsync(Db, ct);
        await LoadAsync(rows, ct);
    }

    protected sealed override void Judge(TRow row)
    {
        if (KeyOf(row) is not { } key)
        {
            return;
        }

        if (!_met.TryAdd(key, row.Row))
        {
            Session.Problems.Add(ImportProblem.OfRow(row.Row, ImportProblems.DuplicateRow, _met[key]));
        }
        else if (!_existing.Remove(key, out var held))
        {
            CountAdded(row);
            _added.Add((key, Says(row, default)));
        }
        else if (Says(row, held) is var now && EqualityComparer<THeld>.Default.Equals(now, held))
        {
            Session.Unchanged++;
        }
        else
        {
            CountChanged(row, () => Changes(held, now));
            _changed.Add(new(key, now));
        }
    }

    /// <summary>
    /// Loads the existing records of the semesters or years that these rows name, each once, by calling <see cref="Keep"/>.
    /// </summary>
    protected abstract Task LoadAsync(IReadOnlyList<TRow> rows, CancellationToken ct);

    /// <returns>Null when something that the row names does not exist; the problem has been recorded.</returns>
    protected abstract TKey? KeyOf(TRow row);

    /// <summary>The row's values; where it has none, the existing ones stay.</summary>
    protected abstract THeld Says(TRow row, THeld held);

    protected abstract TRecord New(TKey key, THeld held);

    /// <summary>The records to be changed or removed.</summary>
    protected abstract Task<IReadOnlyList<TRecord>> FindAsync(IReadOnlyList<KeyValuePair<TKey, THeld>> held, CancellationToken ct);

    /// <summary>What a preview shows of a change; empty for a roster whose rows are only keys.</summary>
    protected virtual IReadOnlyList<CellChange> Changes(THeld held, THeld now) => [];

    protected virtual void Correct(IReadOnlyList<TRecord> records, IReadOnlyList<KeyValuePair<TKey, THeld>> now)
    {
    }

    /// <summary>Sorts new rows for insertion, where the table's order matters.</summary>
    protected virtual void Order(List<(TKey Key, THeld Held)> added)
    {
    }

    protected void Keep(TKey key, THeld held)
    {
        _existing[key] = held;
        _known++;
    }

    protected bool IsAbsent(TKey key) => _existing.ContainsKey(key);

    /// <summary>The student's index among the known ones; null, with a problem recorded, when nobody has the number.</summary>
    protected int? FindStudent(TRow row, string studentNo)
    {
        var student = Students.Find(studentNo);
        if (student is null)
        {
            Session.Wrong(row, ImportColumns.StudentNo, studentNo, ImportProblems.UnknownStudent);
        }

        return student;
    }
}

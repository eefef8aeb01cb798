using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports.Rosters;

/// <summary>The homeroom teachers of the current school year's classes according to the file.</summary>
internal sealed class LedClasses
{
    private readonly ImportSession _session;
    private readonly Dictionary<string, Led> _classes = new(StringComparer.OrdinalIgnoreCase);
    private SchoolYear _year;

    private LedClasses(ImportSession session) => _session = session;

    /// <summary>Classes whose homeroom teacher changes or is removed.</summary>
    public Dictionary<HomeroomClassId, TeacherId?> Changed { get; } = [];

    public static async Task<LedClasses> LoadAsync(ImportSession session, CancellationToken ct)
    {
        var led = new LedClasses(session) { _year = SchoolYear.Of(TaipeiTime.DayOf(session.Now)) };
        foreach (var c in await session.Db.Classes.AsNoTracking().Where(c => c.Year == led._year).ToListAsync(ct))
        {
            led._classes[c.Name] = new(c.Id, c.HomeroomTeacherId, Row: 0);
        }

        return led;
    }

    /// <summary>The class that a teacher leads now; empty when there is none.</summary>
    public string LedBy(TeacherId teacher) => _classes.FirstOrDefault(c => c.Value.Teacher == teacher).Key ?? string.Empty;

    /// <summary>Assigns the row's class to its teacher, and removes one that the teacher led before.</summary>
    /// <returns>Whether anything changes.</returns>
    public bool Lead(TeacherRow row, TeacherId teacher)
    {
        var name = row.HomeroomClass.Value;
        var isChanged = false;
        foreach (
            var (other, led) in _classes.Where(
                c => c.Value.Teacher == teacher && c.Value.Row == 0 && !c.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList())
        {
            (_classes[other], Changed[led.Class], isChanged) = (led with { Teacher = null }, null, true);
        }

        if (name.Length == 0)
        {
            return isChanged;
        }

        if (!_classes.TryGetValue(name, out var mine))
        {
            _session.Wrong(row, ImportColumns.HomeroomClass, name, ImportProblems.UnknownClass, _year.Roc);
            return false;
        }

        if (mine.Row > 0)
        {
            _session.Wrong(row, ImportColumns.HomeroomClass, name, ImportProblems.ClassLedTwice, mine.Row);
            return false;
        }

        _classes[name] = mine with { Teacher = teacher, Row = row.Row };
        if (mine.Teacher != teacher || Changed.ContainsKey(mine.Class))
        {
            Changed[mine.Class] = teacher;
            isChanged = true;
        }

        return isChanged;
    }

    private sealed record Led(HomeroomClassId Class, TeacherId? Teacher, int Row);
}

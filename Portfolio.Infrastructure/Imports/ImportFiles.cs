using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports;

/// <summary>Roster files on disk: kept for a day until they are imported, and afterwards for as long as their run is known.</summary>
public sealed class ImportFiles(IDbContextFactory<PortfolioDbContext> contexts, ImportTurns turns, DataDirectory data, TimeProvider clock)
{
    private const int BufferSize = 81_920;
    private const string Corrected = ".corrected";

    private static readonly TimeSpan Wait = TimeSpan.FromDays(1);

    /// <summary>Streams a file to disk while counting and hashing, in constant memory.</summary>
    /// <returns>The file; or <c>import-too-large</c>, with nothing left on disk.</returns>
    internal async Task<Result<HeldFile>> ReceiveAsync(SchoolId school, ImportKind kind, string name, Stream body, CancellationToken ct)
    {
        await SweepAsync(school, ct);
        var id = new ImportRunId(Guid.CreateVersion7(clock.GetUtcNow()));
        var path = Waiting(school, id);
        try
        {
            if (await WriteAsync(path, body, ct) is not { } sha256)
            {
                return ImportErrors.TooLarge(ImportLimits.FileBytes);
            }

            var held = new HeldFile(id, new(kind, Cleaned(name), sha256), path);
            await File.WriteAllTextAsync(path + ".json", JsonSerializer.Serialize(held.File, EventJson.Options), ct);
            path = null;
            return held;
        }
        finally
        {
            if (path is not null)
            {
                File.Delete(path);
            }
        }
    }

    /// <summary>An uploaded file; null when it was imported, or is more than a day old.</summary>
    internal async Task<HeldFile?> FindAsync(SchoolId school, ImportRunId id, CancellationToken ct)
    {
        var path = Waiting(school, id);
        if (!File.Exists(path) || !File.Exists(path + ".json"))
        {
            return null;
        }

        if (await IsImportedAsync(school, id, ct))
        {
            // The process ended after the commit and before the move; or the move is just about to happen.
            Keep(school, id);
            return null;
        }

        var file = JsonSerializer.Deserialize<ImportFile>(await File.ReadAllTextAsync(path + ".json", ct), EventJson.Options)!;
        return new(id, file, path) { Corrections = CorrectionsAt(path) };
    }

    /// <summary>A run has its file's id.</summary>
    internal async Task<bool> IsImportedAsync(SchoolId school, ImportRunId id, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(school, ct);
        return await db.ImportRuns.AnyAsync(r => r.Id == id, ct);
    }

    /// <summary>Keeps the file and its corrections for as long as its run is known.</summary>
    internal void Keep(SchoolId school, ImportRunId id)
    {
        var (waiting, kept) = (Waiting(school, id), Kept(school, id));
        Move(waiting + Corrected, kept + Corrected);
        Move(waiting, kept);
        Discard(waiting);
    }

    /// <summary>Deletes the file and everything stored beside it.</summary>
    internal static void Discard(string path)
    {
        foreach (var beside in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*"))
        {
            File.Delete(beside);
        }
    }

    /// <summary>Stores the corrections of a file; an empty list deletes the stored one.</summary>
    internal static void Correct(HeldFile file, IReadOnlyList<CellCorrection> corrections)
    {
        var draft = $"{file.Path}{Corrected}-{Path.GetRandomFileName()}";
        File.WriteAllText(draft, JsonSerializer.Serialize(corrections, EventJson.Options));
        File.Move(draft, file.Path + Corrected, overwrite: true);
        if (corrections.Count == 0)
        {
            File.Delete(file.Path + Corrected);
        }
    }

    /// <summary>
    /// The corrections made before a file was imported. Pages read them as soon as the run is committed, which is just before its file is
    /// moved: they look where it comes from first.
    /// </summary>
    internal IReadOnlyList<CellCorrection> CorrectionsOf(SchoolId school, ImportRunId run) =>
        CorrectionsAt(Waiting(school, run)) is { Count: > 0 } waiting ? waiting : CorrectionsAt(Kept(school, run));

    /// <summary>A folder for temporary data while a file is read.</summary>
    internal string Scratch => data.Folder(Path.Combine("imports", "scratch"));

    private static List<CellCorrection> CorrectionsAt(string path)
    {
        if (!File.Exists(path + Corrected))
        {
            return [];
        }

        try
        {
            // Windows moves a file that is open only if its reader allows it to be deleted.
            using var file = new FileStream(path + Corrected, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return JsonSerializer.Deserialize<List<CellCorrection>>(file, EventJson.Options)!;
        }
        catch (FileNotFoundException)
        {
            // It has been moved since.
            return [];
        }
    }

    private static void Move(string from, string to)
    {
        try
        {
            File.Move(from, to, overwrite: true);
        }
        catch (FileNotFoundException)
        {
            // There were no corrections, or somebody else has just moved it.
        }
    }

    private static string Cleaned(string name)
    {
        var cleaned = PersonText.Clean(Path.GetFileName(name.Replace('\\', '/')));
        return cleaned.Length > 200 ? cleaned[^200..] : cleaned;
    }

    /// <returns>The file's SHA-256; null when it is larger than allowed.</returns>
    private static async Task<string?> WriteAsync(string path, Stream body, CancellationToken ct)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            long total = 0;
            for (int count; (count = await body.ReadAsync(buffer, ct)) > 0;)
            {
                total += count;
                if (total > ImportLimits.FileBytes)
                {
                    return null;
                }

                hash.AppendData(buffer, 0, count);
                await file.WriteAsync(buffer.AsMemory(0, count), ct);
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>
    /// Deletes files that were not imported within a day, as they hold personal data. While an import is running, perhaps of one of them,
    /// they are left for the next time.
    /// </summary>
    private async Task SweepAsync(SchoolId school, CancellationToken ct)
    {
        List<FileInfo> old = [.. new DirectoryInfo(WaitingFolder(school)).EnumerateFiles()
            .Where(f => f.LastWriteTimeUtc < clock.GetUtcNow().UtcDateTime - Wait)];
        using var turn = old.Count == 0 ? null : turns.Take(school);
        if (turn is null)
        {
            return;
        }

        foreach (var file in old)
        {
            if (Guid.TryParseExact(file.Name, "N", out var id) && await IsImportedAsync(school, new(id), ct))
            {
                // The process ended before it moved the file.
                Keep(school, new(id));
            }
        }

        old.ForEach(f => f.Delete());
    }

    private string Kept(SchoolId school, ImportRunId id) =>
        Path.Combine(data.Folder(Path.Combine("imports", school.Value.ToString("N"))), id.Value.ToString("N"));

    private string Waiting(SchoolId school, ImportRunId id) => Path.Combine(WaitingFolder(school), id.Value.ToString("N"));

    private string WaitingFolder(SchoolId school) => data.Folder(Path.Combine("imports", "waiting", school.Value.ToString("N")));
}

/// <summary>An uploaded file that has not been imported; its id becomes the run's.</summary>
internal sealed record HeldFile(ImportRunId Id, ImportFile File, string Path)
{
    /// <summary>Corrections of some of its cells.</summary>
    public IReadOnlyList<CellCorrection> Corrections { get; init; } = [];
}

using System.Text;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Installations;

/// <summary>
/// The marker files: created at setup in the data directory and in the local store, each with the installation's id. A disk that is
/// not mounted, was swapped or belongs to another installation has no such file or another id, and the portal refuses to start on it.
/// </summary>
public sealed class InstallationMark(
    IDbContextFactory<PortfolioDbContext> contexts, DataDirectory data, StorePair stores, TimeProvider clock)
{
    public const string Name = "installation.id";

    /// <summary>A lock file, held by the node that is checking the markers.</summary>
    public const string LockName = "installation.lock";

    /// <summary>Exists in the data directory while a restore is running.</summary>
    public const string RestoreName = "restore-unfinished";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Creates the markers at setup; afterwards requires them.</summary>
    /// <exception cref="RefusedToStartException">The data directory or the store belongs to another database, or is not
    /// writable.</exception>
    public async Task DemandAsync(CancellationToken ct)
    {
        DemandWhole();
        await using var turn = await TurnAsync(ct);
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var installation = await db.Installations.AsNoTracking().SingleOrDefaultAsync(ct);
        var places = Places().ToList();
        if (installation is null)
        {
            await DemandFilesOfEarlierVersionAsync(db, ct);
            installation = new()
            { Id = await ReadAsync(data.Path, ct) ?? Guid.CreateVersion7(clock.GetUtcNow()), MadeAt = clock.GetUtcNow() };
            await WriteAsync(installation.Id, ct);
            db.Installations.Add(installation);
            await db.SaveChangesAsync(ct);
        }

        var hasFiles = await db.EvidenceFiles.AcrossSchools().AnyAsync(ct);
        foreach (var (place, what, mayBeNew) in places)
        {
            var found = await ReadAsync(place, ct);
            if (found is null && mayBeNew && !hasFiles)
            {
                // A store that was configured before anything was stored.
                await WriteAsync(place, installation.Id, ct);
            }
            else if (found != installation.Id)
            {
                throw Refusal(place, what, found);
            }
        }
    }

    /// <summary>Nodes that share the directory and start at once take turns: the first creates the markers, the others find them.</summary>
    private async Task<FileStream> TurnAsync(CancellationToken ct)
    {
        for (var left = Patience; ; left -= Pause)
        {
            try
            {
                return new FileStream(data.File(LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (left > TimeSpan.Zero)
            {
                // The machine's own clock, because another process is waited for.
                await Task.Delay(Pause, TimeProvider.System, ct);
            }
        }
    }

    /// <summary>Writes this installation's markers wherever they belong.</summary>
    internal async Task WriteAsync(Guid installation, CancellationToken ct)
    {
        foreach (var (place, _, _) in Places())
        {
            await WriteAsync(place, installation, ct);
        }
    }

    internal static async Task<Guid?> ReadAsync(string folder, CancellationToken ct)
    {
        var path = Path.Combine(folder, Name);
        return File.Exists(path) && Guid.TryParse((await File.ReadAllTextAsync(path, ct)).Trim(), out var id) ? id : null;
    }

    private static async Task WriteAsync(string folder, Guid installation, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        await DurableDisk.WriteAsync(Path.Combine(folder, Name), Encoding.ASCII.GetBytes($"{installation}\n"), ct);
    }

    private IEnumerable<(string Folder, string What, bool MayBeNew)> Places() =>
        stores.Store is LocalFileStore local
            ? [(data.Path, "data directory", false), (local.Root, "file store", true)]
            : [(data.Path, "data directory", false)];

    private void DemandWhole()
    {
        if (File.Exists(data.File(RestoreName)))
        {
            throw new RefusedToStartException(
                $"The data directory {data.Path} holds a restore that was not finished: empty it and restore again.");
        }

        try
        {
            var probe = data.File(Path.GetRandomFileName());
            File.WriteAllBytes(probe, [1]);
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RefusedToStartException(
                $"The data directory {data.Path} cannot be written: {e.Message} "
                + "Mount its disk writable, or give the portal's user the right.");
        }
    }

    /// <summary>A database older than the markers: its files must be in the configured places.</summary>
    private async Task DemandFilesOfEarlierVersionAsync(PortfolioDbContext db, CancellationToken ct)
    {
        if (stores.Store is LocalFileStore local && await db.EvidenceFiles.AcrossSchools().AnyAsync(ct)
            && await local.ListAsync(ct).FirstOrDefaultAsync(ct) == default)
        {
            throw Refusal(local.Root, "file store", null);
        }
    }

    private static RefusedToStartException Refusal(string place, string what, Guid? found) => new(
        $"The database has rows, but its {what} {place} is "
        + $"{(found is null ? "empty or another" : $"that of another installation ({found})")}: "
        + "mount the disk that belongs to it, or restore a backup (--help).");
}

using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Inspection;

/// <summary>
/// Files, by their SHA-256, that have ended a worker: they are refused without another look, also after a restart. One small file each in
/// the data directory; removing it lets the file be looked at again.
/// </summary>
public sealed class UninspectableFiles(DataDirectory data)
{
    private readonly string _folder = data.Folder(Path.Combine("inspection", "refused"));

    /// <returns>How it was refused; none when it has ended no worker.</returns>
    internal EvidenceFlaw? Find(string sha256) =>
        File.Exists(PathOf(sha256)) ? Enum.TryParse<EvidenceFlaw>(File.ReadAllText(PathOf(sha256)), out var flaw)
            ? flaw
            : EvidenceFlaw.Broken : null;

    /// <returns>False when the disk did not take it: then the file ends another worker one day.</returns>
    internal bool Remember(string sha256, EvidenceFlaw flaw) => DiskWrite.Try(() => File.WriteAllText(PathOf(sha256), flaw.ToString()));

    private string PathOf(string sha256) => Path.Combine(_folder, sha256);
}

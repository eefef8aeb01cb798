using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Inspection;

/// <summary>
/// The SHA-256 of files that have crashed a worker: they are refused without another inspection, also after a restart. One small file
/// each in the data directory; deleting it lets the file be inspected again.
/// </summary>
public sealed class UninspectableFiles(DataDirectory data)
{
    private readonly string _folder = data.Folder(Path.Combine("inspection", "refused"));

    /// <returns>The flaw with which it was refused; null when it has crashed no worker.</returns>
    internal EvidenceFlaw? Find(string sha256) =>
        File.Exists(PathOf(sha256)) ? Enum.TryParse<EvidenceFlaw>(File.ReadAllText(PathOf(sha256)), out var flaw)
            ? flaw
            : EvidenceFlaw.Broken : null;

    /// <returns>False when the disk write failed: then the file may crash another worker some day.</returns>
    internal bool Remember(string sha256, EvidenceFlaw flaw) => DiskWrite.Try(() => File.WriteAllText(PathOf(sha256), flaw.ToString()));

    private string PathOf(string sha256) => Path.Combine(_folder, sha256);
}

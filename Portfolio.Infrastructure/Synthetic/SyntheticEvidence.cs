using Portfolio.Infrastructure.Demo;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Synthetic;

/// <summary>A few genuine files, stored once per school, to which every outcome of the school refers.</summary>
internal sealed class SyntheticEvidence
{
    private readonly SchoolId _school;
    private readonly SyntheticIds _ids;
    private readonly IReadOnlyList<(string Extension, IncomingFile File)> _documents;
    private readonly IReadOnlyList<(string Extension, IncomingFile File)> _media;

    private SyntheticEvidence(SchoolId school, SyntheticIds ids, IReadOnlyDictionary<string, IncomingFile> stored)
    {
        (_school, _ids) = (school, ids);
        _documents = Of(stored, EvidenceKind.Document);
        _media = Of(stored, EvidenceKind.Media);
    }

    /// <summary>Files first, rows second: a file without a row is deleted later, but a row without a file would be damage.</summary>
    public static async Task<SyntheticEvidence> StoreAsync(
        Incoming incoming, EvidenceStore store, School school, SyntheticIds ids, CancellationToken ct) =>
        new(school.SchoolId, ids, await DemoEvidence.ReceiveAllAsync(incoming, store, school, ct));

    public EvidenceFile Upload(EvidenceKind kind, string title, UploadSpan upload, Random random)
    {
        var from = kind == EvidenceKind.Document ? _documents : _media;
        var (extension, file) = from[random.Next(from.Count)];
        return new(new(_ids.Next()), _school, file.Format, title + extension, file.Content, upload, _ids.Next());
    }

    private static List<(string Extension, IncomingFile File)> Of(IReadOnlyDictionary<string, IncomingFile> stored, EvidenceKind kind) =>
        [.. stored.Where(f => f.Value.Format.Kind() == kind).OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => (Path.GetExtension(f.Key), f.Value))];
}

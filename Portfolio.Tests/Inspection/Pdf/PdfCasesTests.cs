using Portfolio.Domain.Evidence;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Inspection.Pdf;

/// <summary>
/// Files that once failed. Those with an owner password, a user password or an encrypted script were made with qpdf (`--encrypt`,
/// `--object-streams=generate`), so that our decryption is not tested against encryption of our own.
/// </summary>
public sealed class PdfCasesTests
{
    public static TheoryData<string> Taken => [.. Names("take")];

    public static TheoryData<string> Refused => [.. Names("refuse")];

    [Theory]
    [MemberData(nameof(Taken))]
    public void FileThatEveryViewerShows_IsAccepted(string name) => Assert.Null(Looked.At(Read("take", name)));

    [Theory]
    [MemberData(nameof(Refused))]
    public void HostileFile_IsRefused_WithTheReason(string name)
    {
        var flaw = name[..2] switch
        {
            "e-" => EvidenceFlaw.Encrypted,
            "x-" => EvidenceFlaw.Active,
            "h-" => EvidenceFlaw.Excessive,
            _ => EvidenceFlaw.Broken,
        };
        Assert.Equal(flaw, Looked.At(Read("refuse", name)));
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory.GetFiles(Cases.Folder(folder), "*.pdf").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    private static byte[] Read(string folder, string name) => File.ReadAllBytes(Path.Combine(Cases.Folder(folder), name));
}

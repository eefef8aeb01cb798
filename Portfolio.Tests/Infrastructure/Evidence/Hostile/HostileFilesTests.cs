using System.Security.Cryptography;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Inspection;
using Portfolio.Tests.Journeys;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Evidence.Hostile;

/// <summary>The whole corpus against the real upload: none is accepted, none causes an error, nothing of them is stored.</summary>
public sealed class HostileFilesTests : IAsyncLifetime
{
    private readonly SmallSchool _school = new();
    private LearningOutcome _draft = null!;
    private TestDatabase _database = null!;

    public static TheoryData<string> Honest => [.. Directory.GetFiles(Visitor.Evidence(string.Empty)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public async ValueTask InitializeAsync()
    {
        _draft = A.Draft(_school);
        _database = await TestDatabase.WithAsync(_school, _draft);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task AtLeast300HostileFiles_AreRefused_AndNothingOfThemIsStored()
    {
        Assert.InRange(Corpus.All.Count, 300, int.MaxValue);
        Assert.Equal(Corpus.All.Count, Corpus.All.Select(f => f.What).Distinct(StringComparer.Ordinal).Count());
        var taken = new List<string>();
        foreach (var file in Corpus.All)
        {
            var answer = await _database.UploadAsync(_school.AsStudent, new(_draft.Id, file.Kind, A.Id(), file.Name, file.Content.Length), new MemoryStream(file.Content));
            if (answer.Error?.Code is not ("file-damaged" or "file-type" or "file-too-large"))
            {
                taken.Add($"{file}: {answer.Error?.Code ?? "accepted"}");
            }
        }

        Assert.Equal(string.Empty, string.Join(Environment.NewLine, taken));
        Assert.Empty(_database.FilesIn("incoming"));
        Assert.Empty(_database.FilesIn("files"));
        Assert.Empty((await _database.LoadAsync(_draft)).Current.Files);
    }

    [Theory]
    [MemberData(nameof(Honest))]
    public async Task GenuineFile_IsAccepted(string name)
    {
        var content = await File.ReadAllBytesAsync(Visitor.Evidence(name), TestDatabase.Token);
        var kind = Path.GetExtension(name) is ".mp3" or ".mp4" ? EvidenceKind.Media : EvidenceKind.Document;
        Assert.Null((await _database.UploadAsync(_school.AsStudent, _draft, content, kind)).Error);
    }

    [Theory]
    [InlineData("/OpenAction[3 0 R/Fit]")]
    [InlineData("/OpenAction<</S/GoTo/D[3 0 R/XYZ null null null]>>")]
    [InlineData("/Lang(zh-TW)/Title(\\(https://example.org/docs/JavaScript\\))")]
    [InlineData("/Link<</S/URI/URI(https://example.org/Launch/JS)>>")]
    [InlineData("/Outlines<</Count 0>>/PageMode/UseOutlines")]
    public async Task GenuinePdf_ThatOnlyLooksHostile_IsAccepted(string inCatalog)
    {
        Assert.Null(await FlawAsync(PdfBytes.Saying(inCatalog), EvidenceFormat.Pdf));
        Assert.Null(await FlawAsync(PdfBytes.Compressed(string.Empty, $"<<{inCatalog}>>"), EvidenceFormat.Pdf));
    }

    [Fact]
    public async Task PhonePicture_WithItsAnnouncedFurtherPictures_IsAccepted()
    {
        byte[] index = [0xFF, 0xE2, 0, 8, .. "MPF\0"u8, 0, 0], picture = Bytes.Jpeg();
        Assert.Null(await FlawAsync([0xFF, 0xD8, .. index, .. picture[2..], .. picture], EvidenceFormat.Jpeg));
        Assert.Equal(EvidenceFlaw.Foreign, await FlawAsync([0xFF, 0xD8, .. index, .. picture[2..], .. "PK"u8], EvidenceFormat.Jpeg));
    }

    [Fact]
    public async Task Sound_WithOldTagsAtItsEnd_IsAccepted()
    {
        byte[] old = [.. "TAG"u8, .. new byte[125]], ape = [.. "APETAGEX"u8, 0xD0, 7, 0, 0, 32, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        Assert.Null(await FlawAsync([.. Bytes.Mp3(), .. old], EvidenceFormat.Mp3));
        Assert.Null(await FlawAsync([.. Bytes.Mp3(), .. ape, .. old], EvidenceFormat.Mp3));
        Assert.Null(await FlawAsync(Bytes.Mp3()[^96..], EvidenceFormat.Mp3));
    }

    [Theory]
    [InlineData(EvidenceFlaw.Active, "/OpenAction<</S/JavaScript/JS(x)>>")]
    [InlineData(EvidenceFlaw.Excessive, "/A[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    public async Task Refusal_SaysWhatIsWrong(EvidenceFlaw flaw, string inCatalog) => Assert.Equal(flaw, await FlawAsync(PdfBytes.Saying(inCatalog), EvidenceFormat.Pdf));

    private async Task<EvidenceFlaw?> FlawAsync(byte[] content, EvidenceFormat format)
    {
        var path = Path.Combine(Path.GetDirectoryName(_database.FilesIn(string.Empty)[0])!, "looked-at");
        await File.WriteAllBytesAsync(path, content, TestDatabase.Token);
        return (EvidenceFlaw?)(await _database.Get<EvidenceInspector>().InspectAsync(new(path, format, new(Convert.ToHexStringLower(SHA256.HashData(content)), content.Length)), TestDatabase.Token)).Error?.Arguments[0];
    }
}

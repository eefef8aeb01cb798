using System.Globalization;
using CsCheck;
using Portfolio.Domain.Common;
using Portfolio.Domain.Evidence;

namespace Portfolio.Tests.Domain.Evidence;

public sealed class EvidenceNameTests
{
    [Theory]
    [InlineData("報告.pdf", "報告.pdf")]
    [InlineData("My Report (final).PDF", "My Report (final).PDF")]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData(@"C:\Users\me\報告.pdf", "報告.pdf")]
    [InlineData("..", "file.pdf")]
    [InlineData("/", "file.pdf")]
    [InlineData("a\0b.pdf", "ab.pdf")]
    [InlineData("gnp.\u202Efdp.pdf", "gnp.fdp.pdf")]
    [InlineData("one\r\ntwo.pdf", "onetwo.pdf")]
    [InlineData("\"quoted\"<b>|?*:.pdf", "quotedb.pdf")]
    [InlineData(".htaccess.pdf", "htaccess.pdf")]
    [InlineData("CON", "CON.pdf")]
    [InlineData(null, "file.pdf")]
    [InlineData("", "file.pdf")]
    [InlineData("  \t ", "file.pdf")]
    public void Clean_OfAnUploadersName_IsSafeToShowAndToDownload(string? name, string shown) => Assert.Equal(shown, EvidenceName.Clean(name, EvidenceFormat.Pdf));

    [Theory]
    [InlineData("homework.hta", EvidenceFormat.Pdf, "homework.hta.pdf")]
    [InlineData("cat.html", EvidenceFormat.Jpeg, "cat.html.jpg")]
    [InlineData("scan.pdf", EvidenceFormat.Png, "scan.pdf.png")]
    [InlineData("photo.JPEG", EvidenceFormat.Jpeg, "photo.JPEG")]
    [InlineData("voice.m4a", EvidenceFormat.Mp4, "voice.m4a")]
    [InlineData("report.pdf.", EvidenceFormat.Pdf, "report.pdf")]
    public void Clean_GivesAnExtensionThatMatchesTheContent(string name, EvidenceFormat format, string shown) =>
        Assert.Equal(shown, EvidenceName.Clean(name, format));

    [Fact]
    public void Clean_OfThreeHundredCharacters_IsCutAndKeepsAnExtension()
    {
        var cut = EvidenceName.Clean(new string('字', 300) + ".png", EvidenceFormat.Png);
        Assert.Equal(new string('字', EvidenceName.MaxLength - 4) + ".png", cut);
    }

    [Fact]
    public void Clean_OfALetterWithFiveThousandMarks_FitsItsColumn() =>
        Assert.True(EvidenceName.Clean("e" + new string('\u0301', 5000) + ".pdf", EvidenceFormat.Pdf).Length <= EvidenceName.MaxLength * 20);

    [Fact]
    public void Clean_OfAnyString_IsOneShortSafeName()
    {
        var any = Gen.OneOf(Gen.Char, Gen.OneOf('/', '\\', '.', '\0', '\n', '\u202E', '\uD83D', '\uDC68', '\u200D', '\uFFFE', ' ')).Array[0, 200].Select(c => new string(c));
        Gen.Select(any, Gen.Enum<EvidenceFormat>()).Sample((name, format) =>
        {
            var clean = EvidenceName.Clean(name, format);
            return clean.Length > 0
                && new StringInfo(clean).LengthInTextElements <= EvidenceName.MaxLength
                && !clean.StartsWith('.')
                && clean == clean.Trim()
                && !clean.Any(c => char.IsControl(c) || "/\\\"<>:|?*\u202E".Contains(c, StringComparison.Ordinal))
                && clean == EvidenceName.Clean(clean, format);
        });
    }

    [Fact]
    public void Clean_OfInvalidUnicode_DropsInvalidCharacters() => Assert.Equal("ab", PersonText.Clean("a\uD83D\uFFFEb\uDC68"));
}

using Portfolio.Domain.Evidence;
using Portfolio.Tests.Journeys;

namespace Portfolio.Tests.Support;

/// <summary>Valid small files of every format, to be mutated.</summary>
internal static class GoodFiles
{
    private const int Small = 131_072;

    public static IReadOnlyList<byte[]> Of(EvidenceFormat format) => format switch
    {
        EvidenceFormat.Pdf => [.. Demo(".pdf"), PdfBytes.Saying("/Lang(zh-TW)"), PdfBytes.Compressed(string.Empty, "<</A[1 2 3]>>")],
        EvidenceFormat.Jpeg => [.. Demo(".jpg"), Bytes.Jpeg()],
        EvidenceFormat.Png => [.. Demo(".png"), Bytes.Png()],
        EvidenceFormat.Mp3 => [.. Demo(".mp3"), Bytes.Mp3()],
        EvidenceFormat.Mp4 => [.. Demo(".mp4"), Bytes.Mp4()],
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "A format without a good file"),
    };

    public static byte[] Workbook() => Rosters.Xlsx(["學號", "姓名", "生日"], ["1130001", "王小明", "2009-05-12"], ["1130002", "李小華", "98/05/12"], ["1130003", "陳 大文", "=1+1"]);

    public static byte[] Text() => Rosters.Text("學號,姓名,生日", "1130001,\"王,小明\",2009-05-12", "1130002,\"李\r\n小華\",98/05/12", "# 說明", "1130003,陳大文,0980512");

    private static IEnumerable<byte[]> Demo(string ending) => Directory.GetFiles(Visitor.Evidence(string.Empty))
        .Where(f => f.EndsWith(ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(b => b.Length <= Small);
}

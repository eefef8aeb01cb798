using System.Text;
using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports.Templates;

/// <summary>
/// A template to fill in: the header, two example rows that an import skips, and in XLSX a sheet that explains each column.
/// </summary>
public static class ImportTemplate
{
    /// <summary>Rows with this prefix are comments.</summary>
    private const string ExampleMark = "#例 ";

    private static readonly Encoding WithMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    private static readonly string[] HelpHeader =
        ["欄位 Column", "英文標題 Header", "必填 Required", "可填的值 Allowed values", "範例 Example"];

    private static readonly string[] Notes =
    [
        "以 # 開頭的列會略過，範例列不必刪除。Rows that begin with # are left out.",
        "欄位順序不拘；多出的欄位會略過；不在檔案裡的非必填欄位維持原值，有欄位而空白則清空。"
            + "Any column order; without an optional column its values stay, an empty cell empties them.",
        "日期：2009-05-12、2009/5/12、98/05/12、0980512、民國98年5月12日。學年度為民國年。"
            + "Dates in Western or ROC years; school years are ROC years.",
        "不接受公式。儲存格請貼上值。Formulas are refused: paste values.",
    ];

    /// <summary>UTF-8 with a byte order mark, which spreadsheets need to read Chinese.</summary>
    public static byte[] Csv(ImportKind kind, bool isEnglish)
    {
        var text = string.Concat(Rows(kind, isEnglish).Select(r => string.Join(',', r.Select(Quoted)) + "\r\n"));
        return [.. WithMark.GetPreamble(), .. WithMark.GetBytes(text)];
    }

    public static byte[] Xlsx(ImportKind kind, bool isEnglish)
    {
        using var stream = new MemoryStream();
        SheetWriter.Write(stream, new(kind.ToName(), Rows(kind, isEnglish)), new("說明", Help(kind)));
        return stream.ToArray();
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(ImportKind kind, bool isEnglish)
    {
        var columns = ImportColumns.Of(kind);
        yield return [.. columns.Select(c => isEnglish ? c.Name : c.Chinese)];
        for (var example = 0; example < 2; example++)
        {
            yield return [.. columns.Select((c, i) => (i == 0 ? ExampleMark : string.Empty) + c.Examples[example])];
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Help(ImportKind kind) =>
    [
        HelpHeader,
        .. ImportColumns.Of(kind).Select(c => new[]
        {
            c.Chinese,
            c.Name,
            c.IsRequired ? "是 yes" : string.Empty,
            string.Join('、', c.Words) + (c.IsList ? "(以 ; 分隔)" : string.Empty),
            c.Examples[0],
        }),
        .. Notes.Select(n => new[] { n }),
    ];

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}

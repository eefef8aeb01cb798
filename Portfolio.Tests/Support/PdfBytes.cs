using System.Text;

namespace Portfolio.Tests.Support;

/// <summary>Writes PDFs object by object, valid and invalid ones, with a correct cross-reference table.</summary>
internal static class PdfBytes
{
    public const string Root = "<</Type/Catalog/Pages 2 0 R>>";

    public static readonly byte[] Catalog = Text(Root);

    public static readonly byte[] Pages = Text("<</Type/Pages/Kids[3 0 R]/Count 1>>");

    public static readonly byte[] Page = Text("<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>");

    public static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);

    /// <param name="dictionary">with {0} for the length</param>
    public static byte[] Stream(string dictionary, byte[] data) =>
        [.. Text(dictionary.Replace("{0}", data.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)), .. "\nstream\n"u8, .. data, .. "\nendstream"u8];

    /// <summary>The catalog first, the page tree second.</summary>
    public static byte[] Of(params byte[][] objects) => With(string.Empty, objects);

    /// <param name="trailer">further entries of the trailer</param>
    public static byte[] With(string trailer, params byte[][] objects)
    {
        using var to = new MemoryStream();
        to.Write("%PDF-1.7\n"u8);
        var table = new StringBuilder();
        foreach (var (index, content) in objects.Index())
        {
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"{to.Position:D10} 00000 n \n");
            to.Write([.. Text($"{index + 1} 0 obj\n"), .. content, .. "\nendobj\n"u8]);
        }

        var at = to.Position;
        to.Write(Text($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n{table}trailer\n<</Size {objects.Length + 1}/Root 1 0 R{trailer}>>\nstartxref\n{at}\n%%EOF\n"));
        return to.ToArray();
    }

    /// <summary>A document with these further entries in its catalog.</summary>
    public static byte[] Saying(string inCatalog, params byte[][] more) => Of([Text(Root.Replace(">>", inCatalog + ">>", StringComparison.Ordinal)), Pages, Page, .. more]);

    /// <summary>A document whose objects, from 4 on, are compressed into one stream, as most programs write them.</summary>
    /// <param name="padding">follows the objects in the stream</param>
    public static byte[] Compressed(string padding, params string[] more)
    {
        string[] all = [Root, Encoding.Latin1.GetString(Pages), Encoding.Latin1.GetString(Page), .. more];
        var (head, body) = (new StringBuilder(), new StringBuilder());
        foreach (var (index, content) in all.Index())
        {
            head.Append(System.Globalization.CultureInfo.InvariantCulture, $"{index + 1} {body.Length} ");
            body.Append(content).Append(' ');
        }

        var (holder, table) = (all.Length + 1, all.Length + 2);
        using var to = new MemoryStream();
        to.Write("%PDF-1.7\n"u8);
        var holderAt = (int)to.Position;
        var objects = Stream($"<</Type/ObjStm/N {all.Length}/First {head.Length}/Length {{0}}/Filter/FlateDecode>>", Bytes.Deflated(Text($"{head}{body}{padding}")));
        to.Write([.. Text($"{holder} 0 obj\n"), .. objects, .. "\nendobj\n"u8]);
        var tableAt = (int)to.Position;
        byte[] entries =
        [
            0, .. Bytes.Number(0), 255, .. Enumerable.Range(0, all.Length).SelectMany(i => (byte[])[2, .. Bytes.Number(holder), (byte)i]),
            1, .. Bytes.Number(holderAt), 0, 1, .. Bytes.Number(tableAt), 0,
        ];
        var references = Stream($"<</Type/XRef/Size {table + 1}/W[1 4 1]/Root 1 0 R/Length {{0}}/Filter/FlateDecode>>", Bytes.Deflated(entries));
        to.Write([.. Text($"{table} 0 obj\n"), .. references, .. Text($"\nendobj\nstartxref\n{tableAt}\n%%EOF\n")]);
        return to.ToArray();
    }
}

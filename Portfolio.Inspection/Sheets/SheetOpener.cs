
namespace Portfolio.Inspection.Sheets;

/// <summary>Opens a file by its content; its name is ignored.</summary>
internal static class SheetOpener
{
    private static readonly byte[] Zip = [0x50, 0x4B];
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0];
    private static readonly byte[] Utf16Little = [0xFF, 0xFE];
    private static readonly byte[] Utf16Big = [0xFE, 0xFF];

    public static ISheet Open(ArraySegment<byte> content, TextForm form)
    {
        var head = Head(content);
        if (head.Length == 0)
        {
            return Unreadable(ImportProblems.FileEmpty);
        }

        if (head.AsSpan().StartsWith(Zip))
        {
            return XlsxSheet.Open(content);
        }

        // Old Excel files and encrypted new ones.
        if (head.AsSpan().StartsWith(OldOffice))
        {
            return Unreadable(ImportProblems.FileNotATable);
        }

        if (head.AsSpan().StartsWith(Utf16Little) || head.AsSpan().StartsWith(Utf16Big))
        {
            return Unreadable(ImportProblems.WrongEncoding);
        }

        return head.Contains((byte)0) ? Unreadable(ImportProblems.FileNotATable) : CsvSheet.Open(content, form);
    }

    private static UnreadableSheet Unreadable(string code) => new(ImportProblem.OfFile(code), "unknown");

    private static byte[] Head(ArraySegment<byte> content)
    {
        using var file = content.Read();
        var head = new byte[4096];
        return head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }
}

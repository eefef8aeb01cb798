using System.Buffers.Binary;

namespace Portfolio.Inspection;

/// <summary>
/// Archives are read from their end, so one can be appended to any file; its end record, or that record's comment, must reach the
/// last byte (APPNOTE.TXT 4.3.16).
/// </summary>
internal static class ZipTail
{
    private const int RecordLength = 22;

    public static bool IsIn(ReadOnlySpan<byte> file)
    {
        var tail = file[Math.Max(0, file.Length - RecordLength - ushort.MaxValue)..];
        for (var at = tail.LastIndexOf("PK\u0005\u0006"u8); at >= 0; at = tail[..at].LastIndexOf("PK\u0005\u0006"u8))
        {
            var rest = tail.Length - at - RecordLength;
            if (rest >= 0 && BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + RecordLength - 2)..]) <= rest)
            {
                return true;
            }
        }

        return false;
    }
}

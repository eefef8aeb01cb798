namespace Portfolio.Inspection.Sheets;

/// <summary>A whole file in memory, for a reader that needs several passes.</summary>
internal static class Content
{
    public static MemoryStream Read(this ArraySegment<byte> content) => new(content.Array!, content.Offset, content.Count, writable: false);
}

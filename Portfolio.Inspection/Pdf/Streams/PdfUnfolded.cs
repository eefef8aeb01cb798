using Portfolio.Inspection.Pdf.Reading;

namespace Portfolio.Inspection.Pdf.Streams;

/// <summary>Collects a filter's output, and counts it before it is stored.</summary>
internal sealed class PdfUnfolded(PdfBudget budget) : IDisposable
{
    private readonly MemoryStream _kept = new();

    public long Length => _kept.Length;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        budget.Unfolded(bytes.Length);
        _kept.Write(bytes);
    }

    public byte[] ToArray() => _kept.ToArray();

    public void Dispose() => _kept.Dispose();
}

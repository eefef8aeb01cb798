namespace Portfolio.Inspection.Pdf.Reading;

/// <summary>Why the inspection of a PDF stops; never leaves <see cref="PdfCheck"/>.</summary>
internal sealed class PdfFlawException(EvidenceFlaw flaw) : Exception
{
    public EvidenceFlaw Flaw { get; } = flaw;
}

/// <summary>A limit on the work that one PDF may cause. Every loop over its bytes counts here, so none can run for long.</summary>
internal sealed class PdfBudget(long fileBytes, CancellationToken ct)
{
    /// <summary>A file is read twice, and some objects once more for each role they have.</summary>
    private const int Readings = 8;

    /// <summary>Per object: it is held in memory while it is checked.</summary>
    private const int MostTokensOfObject = 500_000;

    private long _bytes = Readings * fileBytes;
    private long _tokens = 3L * InspectionLimits.MaxUnfoldedTokens;
    private long _unfolded = InspectionLimits.MaxUnfoldedBytes;
    private int _ofObject;

    public void BeginObject() => _ofObject = MostTokensOfObject;

    public void Token()
    {
        if (--_ofObject < 0 || --_tokens < 0)
        {
            throw new PdfFlawException(EvidenceFlaw.Excessive);
        }

        if (_tokens % 4096 == 0)
        {
            ct.ThrowIfCancellationRequested();
        }
    }

    public void Read(int count)
    {
        _bytes -= count;
        if (_bytes < 0)
        {
            throw new PdfFlawException(EvidenceFlaw.Excessive);
        }
    }

    public void Unfolded(int count)
    {
        ct.ThrowIfCancellationRequested();
        _unfolded -= count;
        _bytes += Readings * (long)count;
        if (_unfolded < 0)
        {
            throw new PdfFlawException(EvidenceFlaw.Excessive);
        }
    }
}

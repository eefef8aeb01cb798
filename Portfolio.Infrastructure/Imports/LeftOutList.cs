using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports;

/// <summary>Counts skipped parts by reason, and keeps the first thousand, one entry per row.</summary>
internal sealed class LeftOutList
{
    private const int MostKept = 1000;

    private readonly List<LeftOut> _kept = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public IReadOnlyList<LeftOut> Kept => [.. _kept.OrderBy(l => l.Row)];

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public void Add(LeftOut leftOut)
    {
        _counts[leftOut.Reason] = _counts.GetValueOrDefault(leftOut.Reason) + leftOut.Count;
        for (var row = 0; row < leftOut.Count && _kept.Count < MostKept; row++)
        {
            _kept.Add(leftOut with { Row = leftOut.Row + row, Count = 1 });
        }
    }
}

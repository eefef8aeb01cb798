using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports;

/// <summary>Counts all problems and keeps the first thousand: nobody corrects more at once.</summary>
internal sealed class ProblemList
{
    private const int MostKept = 1000;

    private readonly List<ImportProblem> _kept = [];

    public IReadOnlyList<ImportProblem> Kept => [.. _kept.OrderBy(p => p.Row == 0).ThenBy(p => p.Row)];

    public int Count { get; private set; }

    public void Add(ImportProblem problem)
    {
        Count++;
        if (_kept.Count < MostKept)
        {
            _kept.Add(problem);
        }
    }
}

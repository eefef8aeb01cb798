using System.Collections.Concurrent;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>
/// Batches concurrent requests to the database: requests that arrive while a batch is running form the next one. A single request
/// does not wait.
/// </summary>
/// <param name="ask">answers all requests of one school, in order</param>
internal sealed class Together<TAsk, TAnswer>(Func<SchoolId, IReadOnlyList<TAsk>, Task<IReadOnlyList<TAnswer>>> ask) : IDisposable
{
    private const int MostAtOnce = 50;

    private readonly ConcurrentQueue<Waiting> _waiting = new();

    private readonly SemaphoreSlim _turn = new(1);

    public void Dispose() => _turn.Dispose();

    /// <param name="ct">cancels the waiting; the request itself is still executed</param>
    public async Task<TAnswer> AskAsync(SchoolId school, TAsk what, CancellationToken ct)
    {
        var mine = new Waiting(school, what);
        _waiting.Enqueue(mine);
        await _turn.WaitAsync(ct);
        try
        {
            while (!mine.Answer.Task.IsCompleted)
            {
                await AnswerAsync(Next());
            }
        }
        finally
        {
            _turn.Release();
        }

        return await mine.Answer.Task;
    }

    private List<Waiting> Next()
    {
        var next = new List<Waiting>();
        while (next.Count < MostAtOnce && _waiting.TryDequeue(out var one))
        {
            next.Add(one);
        }

        return next;
    }

    private async Task AnswerAsync(List<Waiting> next)
    {
        foreach (var ofSchool in next.GroupBy(w => w.School).Select(g => g.ToList()))
        {
            try
            {
                var answers = await ask(ofSchool[0].School, [.. ofSchool.Select(w => w.What)]);
                foreach (var (waiting, answer) in ofSchool.Zip(answers))
                {
                    waiting.Answer.SetResult(answer);
                }
            }
            catch (Exception e)
            {
                ofSchool.ForEach(w => w.Answer.TrySetException(e));
            }
        }
    }

    private sealed record Waiting(SchoolId School, TAsk What)
    {
        public TaskCompletionSource<TAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

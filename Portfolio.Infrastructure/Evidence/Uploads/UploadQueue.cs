using Microsoft.Extensions.Options;

namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>
/// Limits how many uploads run at once and queues the others in order of arrival, with uploads beyond one person's limit giving way
/// to other people's. Waiting never makes an upload late: the time of the request counts.
/// </summary>
public sealed class UploadQueue(IOptions<UploadQueueOptions> options, TimeProvider clock)
{
    /// <summary>How long a turn, or a position in the queue, is kept for a client that polls.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Lock _lock = new();
    private readonly List<Place> _line = [];
    private readonly Dictionary<Guid, Place> _turns = [];

    /// <summary>Polls for a turn.</summary>
    /// <returns>0 when it may send now; otherwise its position in the queue, 1 being next; or <c>too-many-requests</c>.</returns>
    public Result<int> Ask(AccountId who, Guid upload)
    {
        lock (_lock)
        {
            if (Join(who, upload) is not { } place)
            {
                return EvidenceErrors.TooManyRequests;
            }

            place.SeenAt = clock.GetUtcNow();
            Advance();
            return _line.IndexOf(place) + 1;
        }
    }

    /// <summary>Removes an upload that will not be continued.</summary>
    internal void Forget(Guid upload)
    {
        lock (_lock)
        {
            _turns.Remove(upload);
            _line.RemoveAll(p => p.Upload == upload);
            Advance();
        }
    }

    /// <summary>Waits for a turn, which lasts until it is disposed.</summary>
    /// <returns>The turn; or <c>too-many-requests</c>.</returns>
    internal async Task<Result<Turn>> EnterAsync(AccountId who, Guid upload, CancellationToken ct)
    {
        Place? place;
        lock (_lock)
        {
            place = Join(who, upload);
            if (place is null)
            {
                return EvidenceErrors.TooManyRequests;
            }

            place.IsHere = true;
            Advance();
        }

        try
        {
            await WaitAsync(place, ct);
            return new Turn(this, place);
        }
        catch (OperationCanceledException)
        {
            Leave(place, comesBack: false);
            throw;
        }
    }

    /// <summary>Waiting requests notice turns whose clients never came back.</summary>
    private async Task WaitAsync(Place place, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                await place.Turn.Task.WaitAsync(Patience, clock, ct);
                return;
            }
            catch (TimeoutException)
            {
                lock (_lock)
                {
                    Advance();
                }
            }
        }
    }

    private Place? Join(AccountId who, Guid upload)
    {
        var place = _turns.GetValueOrDefault(upload) ?? _line.Find(p => p.Upload == upload);
        if (place is null && _line.Count(p => p.Who == who) < BegunUploads.MostOfOnePerson)
        {
            place = new(who, upload) { SeenAt = clock.GetUtcNow() };
            _line.Add(place);
        }

        return place;
    }

    private void Advance()
    {
        var oldest = clock.GetUtcNow() - Patience;
        _line.RemoveAll(p => !p.IsHere && p.SeenAt < oldest);
        foreach (var lost in _turns.Values.Where(p => !p.IsHere && p.SeenAt < oldest).ToList())
        {
            _turns.Remove(lost.Upload);
        }

        foreach (var next in _line.ToList())
        {
            if (_turns.Count >= options.Value.PerNode)
            {
                return;
            }

            if (_turns.Values.Count(p => p.Who == next.Who) < options.Value.PerPerson)
            {
                _line.Remove(next);
                _turns.Add(next.Upload, next);
                next.SeenAt = clock.GetUtcNow();
                next.Turn.TrySetResult();
            }
        }
    }

    private void Leave(Place place, bool comesBack)
    {
        lock (_lock)
        {
            place.IsHere = false;
            place.SeenAt = clock.GetUtcNow();
            if (!comesBack)
            {
                _line.Remove(place);
                _turns.Remove(place.Upload);
            }

            Advance();
        }
    }

    /// <summary>A running upload's turn.</summary>
    internal sealed class Turn(UploadQueue queue, Place place) : IDisposable
    {
        /// <summary>Whether the turn is kept for the next chunk of the same upload, which follows shortly.</summary>
        public bool ComesBack { get; set; }

        public void Dispose() => queue.Leave(place, ComesBack);
    }

    internal sealed class Place(AccountId who, Guid upload)
    {
        public AccountId Who => who;

        public Guid Upload => upload;

        public TaskCompletionSource Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Whether its request is open; otherwise the client polls.</summary>
        public bool IsHere { get; set; }

        public DateTimeOffset SeenAt { get; set; }
    }
}

namespace Portfolio.Tests.Journeys;

/// <summary>A proxy between browser and portal that a test can limit to so many bytes, cut, and redirect to a restarted portal.</summary>
internal sealed class Line(Uri portal) : Wire(portal, pieceSize: 16_384)
{
    private readonly Lock _lock = new();
    private long _allowed = long.MaxValue;
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _exhausted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Bytes of uploads that have gone from the browser to the portal.</summary>
    public long Carried { get; private set; }

    /// <summary>Lets so many more bytes of uploads through and then stalls.</summary>
    /// <returns>Completes when it stalls.</returns>
    public Task Allow(long bytes)
    {
        lock (_lock)
        {
            _allowed = bytes;
            _exhausted = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _more.TrySetResult();
            _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _exhausted.Task;
        }
    }

    protected override Hold OfConnection()
    {
        var isUpload = false;
        return (piece, isUp) =>
        {
            // Only uploads are counted and stalled: pages must still load.
            isUpload |= isUp && piece.Span.IndexOf("PATCH /files/tus/"u8) >= 0;
            return isUp && isUpload ? new(TakeAsync(piece.Length)) : ValueTask.CompletedTask;
        };
    }

    private async Task TakeAsync(int count)
    {
        while (true)
        {
            Task more;
            lock (_lock)
            {
                if (_allowed >= count)
                {
                    _allowed -= count;
                    Carried += count;
                    return;
                }

                _exhausted.TrySetResult();
                more = _more.Task;
            }

            await more.WaitAsync(Stop);
        }
    }
}

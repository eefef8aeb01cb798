namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>
/// Only one request at a time may touch an upload. The newer one wins: after a connection loss the older one may hang on a dead
/// connection for minutes, so it is cancelled and awaited.
/// </summary>
internal sealed class UploadHolds
{
    private readonly Dictionary<Guid, Hold> _holds = [];

    public async Task<Hold> TakeAsync(Guid upload, CancellationToken ct)
    {
        while (true)
        {
            Hold? other;
            lock (_holds)
            {
                if (!_holds.TryGetValue(upload, out other))
                {
                    return _holds[upload] = new Hold(() => Release(upload));
                }
            }

            await other.StopAsync();
            await other.Ended.WaitAsync(ct);
        }
    }

    private void Release(Guid upload)
    {
        lock (_holds)
        {
            _holds.Remove(upload);
        }
    }

    internal sealed class Hold(Action release) : IDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Cancelled when a newer request arrives.</summary>
        public CancellationToken Stopped => _stop.Token;

        public Task Ended => _ended.Task;

        public Task StopAsync() => Ended.IsCompleted ? Task.CompletedTask : _stop.CancelAsync();

        /// <summary>The token source holds nothing that must be released.</summary>
        public void Dispose()
        {
            release();
            _ended.TrySetResult();
        }
    }
}

namespace Portfolio.Tests.Journeys;

/// <summary>A proxy through which everything arrives in order, and the circuit's messages arrive late, each with a random delay.</summary>
internal sealed class SlowLine(Uri portal, int seed) : Wire(portal, pieceSize: 65_536)
{
    private readonly Random _random = new(seed);
    private volatile int _mostMilliseconds;

    /// <summary>The maximum delay; initially none.</summary>
    public int MostMilliseconds
    {
        get => _mostMilliseconds;
        set => _mostMilliseconds = value;
    }

    protected override Hold OfConnection()
    {
        var isCircuit = new TaskCompletionSource();
        return (piece, _) =>
        {
            if (isCircuit.Task.IsCompleted)
            {
                return new(Task.Delay(Late(), Stop));
            }

            if (piece.Span.IndexOf("Upgrade: websocket"u8) >= 0)
            {
                isCircuit.TrySetResult();
            }

            return ValueTask.CompletedTask;
        };
    }

    private int Late()
    {
        lock (_random)
        {
            return _random.Next(_mostMilliseconds + 1);
        }
    }
}

using System.Runtime.InteropServices;

namespace Portfolio.Bench.Circuits;

/// <summary>Ctrl+C and SIGTERM: the measurement is aborted, and the bench shuts down normally, its server first.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _asked = new();
    private readonly PosixSignalRegistration[] _signals;

    public Interruption() => _signals = [On(PosixSignal.SIGINT), On(PosixSignal.SIGTERM)];

    public CancellationToken Token => _asked.Token;

    public void Dispose()
    {
        Array.ForEach(_signals, s => s.Dispose());
        _asked.Dispose();
    }

    private PosixSignalRegistration On(PosixSignal signal) => PosixSignalRegistration.Create(signal, received =>
    {
        received.Cancel = true;
        _asked.Cancel();
    });
}

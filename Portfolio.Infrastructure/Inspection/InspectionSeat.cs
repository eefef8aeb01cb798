using Portfolio.Inspection.Work;

namespace Portfolio.Infrastructure.Inspection;

/// <summary>A worker that one file has for itself. A worker that did not answer to the end is not used again.</summary>
internal sealed class InspectionSeat(InspectionProcess worker, Action giveBack) : IDisposable
{
    /// <summary>More time by the clock than by the processor: a machine may be busy.</summary>
    private const int Patience = 4;

    private TimeSpan _patience;

    private bool _isWhole = true;

    public InspectionProcess Worker => worker;

    /// <summary>Hands over the file that lies here.</summary>
    /// <param name="seconds">of processor time it may take</param>
    public void Send(JobKind kind, byte option, int seconds, string path)
    {
        _isWhole = false;
        _patience = TimeSpan.FromSeconds(seconds * Patience);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        using var watch = Watch();
        worker.Send(new(kind, option, (ushort)seconds, checked((int)file.Length)), file);
    }

    /// <inheritdoc cref="InspectionProcess.Read"/>
    public Frame Read()
    {
        using var watch = Watch();
        return worker.Read();
    }

    /// <summary>It has answered to the end and may have another file.</summary>
    public void Answered() => _isWhole = true;

    public void Dispose()
    {
        if (!_isWhole && !worker.HasEnded)
        {
            worker.Kill();
            worker.End();
        }

        giveBack();
    }

    private CancellationTokenSource Watch()
    {
        var watch = new CancellationTokenSource(_patience);
        watch.Token.Register(worker.Kill);
        return watch;
    }
}

using Portfolio.Inspection.Work;

namespace Portfolio.Infrastructure.Inspection;

/// <summary>A worker reserved for one file. A worker that did not finish its answers is not used again.</summary>
internal sealed class InspectionSeat(InspectionProcess worker, Action giveBack) : IDisposable
{
    /// <summary>How much more elapsed time than processor time is allowed: the machine may be busy.</summary>
    private const int Patience = 4;

    private TimeSpan _patience;

    private bool _isWhole = true;

    public InspectionProcess Worker => worker;

    /// <summary>Sends the file at this path.</summary>
    /// <param name="seconds">processor time limit</param>
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

    /// <summary>Marks the worker as reusable: it has finished its answers.</summary>
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

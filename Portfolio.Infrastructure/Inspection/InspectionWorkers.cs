using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Portfolio.Infrastructure.Inspection;

/// <summary>
/// The workers of this node: as many as may inspect files at once, kept running, each replaced after a number of files or when it
/// ends. Tables have separate workers, so that a long roster delays no upload.
/// </summary>
public sealed class InspectionWorkers(IOptions<InspectionOptions> options, ILogger<InspectionWorkers> log) : IDisposable
{
    private const int SheetsAtOnce = 2;

    private readonly ConcurrentStack<InspectionProcess> _idle = new();

    private readonly SemaphoreSlim _seats = new(options.Value.Seats);

    private readonly SemaphoreSlim _sheetSeats = new(SheetsAtOnce);

    internal InspectionOptions Options => options.Value;

    /// <summary>Waits for a free worker, or starts one.</summary>
    /// <exception cref="InspectionUnavailableException">No worker can be started.</exception>
    internal Task<InspectionSeat> TakeAsync(CancellationToken ct) => TakeAsync(_seats, _idle, ct);

    /// <summary>A worker for one table.</summary>
    /// <exception cref="InspectionUnavailableException">No worker can be started.</exception>
    internal Task<InspectionSeat> TakeForSheetAsync(CancellationToken ct) => TakeAsync(_sheetSeats, null, ct);

    public void Dispose()
    {
        while (_idle.TryPop(out var worker))
        {
            worker.Dispose();
        }

        _seats.Dispose();
        _sheetSeats.Dispose();
    }

    private async Task<InspectionSeat> TakeAsync(SemaphoreSlim seats, ConcurrentStack<InspectionProcess>? idle, CancellationToken ct)
    {
        await seats.WaitAsync(ct);
        try
        {
            var worker = Idle(idle) ?? await Task.Run(Start, ct);
            return new(worker, () => GiveBack(worker, seats, idle));
        }
        catch
        {
            seats.Release();
            throw;
        }
    }

    private static InspectionProcess? Idle(ConcurrentStack<InspectionProcess>? idle)
    {
        while (idle?.TryPop(out var worker) == true)
        {
            if (!worker.HasEnded)
            {
                return worker;
            }

            worker.Dispose();
        }

        return null;
    }

    private InspectionProcess Start()
    {
        var worker = InspectionProcess.Start(Options);
        if (!worker.Hello.IsConfined)
        {
            log.LogWarning(
                "Inspection worker {Process} is not confined: this system lets it open files and connections. See docs/security.md",
                worker.Id);
        }

        return worker;
    }

    private void GiveBack(InspectionProcess worker, SemaphoreSlim seats, ConcurrentStack<InspectionProcess>? idle)
    {
        if (idle is not null && worker.Files < Options.FilesPerWorker && !worker.HasEnded)
        {
            idle.Push(worker);
        }
        else
        {
            worker.Dispose();
        }

        seats.Release();
    }
}

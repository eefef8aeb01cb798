using Microsoft.Extensions.Logging;
using Portfolio.Domain.Imports;
using Portfolio.Infrastructure.Imports;
using Portfolio.Inspection.Sheets;

namespace Portfolio.Infrastructure.Inspection;

/// <summary>Opens a roster in a worker process; a file that has crashed a worker before is not opened again.</summary>
public sealed class SheetReader(InspectionWorkers workers, UninspectableFiles uninspectable, ILogger<SheetReader> log)
{
    internal async Task<ISheet> OpenAsync(HeldFile file, TextForm form, CancellationToken ct)
    {
        var sha256 = file.File.Sha256;
        if (uninspectable.Find(sha256) is not null)
        {
            return Unreadable(ImportProblems.FileBroken);
        }

        try
        {
            var seat = await workers.TakeForSheetAsync(ct);
            try
            {
                return await Task.Run(
                    () => WorkerSheet.Open(seat, file.Path, form, workers.Options.SheetSeconds, end => Ended(seat, sha256, end)),
                    CancellationToken.None);
            }
            catch (IOException)
            {
                seat.Dispose();
                throw;
            }
        }
        catch (Exception e) when (e is InspectionUnavailableException or IOException)
        {
            log.LogCritical(e, "No table can be read");
            return Unreadable(ImportProblems.InspectionUnavailable);
        }
    }

    private static UnreadableSheet Unreadable(string code) => new(ImportProblem.OfFile(code), "unknown");

    private void Ended(InspectionSeat seat, string sha256, WorkerEnd end)
    {
        log.LogWarning(
            "Inspection worker {Process} has ended ({End}) over the table {Sha256}: {Complaint}", seat.Worker.Id, end, sha256,
            seat.Worker.Complaint);
        if (end != WorkerEnd.EndedFromOutside)
        {
            uninspectable.Remember(sha256, end == WorkerEnd.Exhausted ? EvidenceFlaw.Excessive : EvidenceFlaw.Broken);
        }
    }
}

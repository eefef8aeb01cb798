using Microsoft.Extensions.Logging;
using Portfolio.Infrastructure.Storage;
using Portfolio.Inspection.Work;

namespace Portfolio.Infrastructure.Inspection;

/// <summary>
/// Inspects a received file by its content before it is stored: is it complete, is it one file only, and has it no active content? A
/// worker process does this, so that a malicious file can harm nothing but its own inspection.
/// </summary>
public sealed class EvidenceInspector(InspectionWorkers workers, UninspectableFiles uninspectable, ILogger<EvidenceInspector> log)
{
    /// <returns>Done; or <c>file-damaged</c> with what is wrong; <c>inspection-unavailable</c>, <c>storage-unavailable</c>.</returns>
    public async Task<Result> InspectAsync(IncomingFile file, CancellationToken ct)
    {
        if (uninspectable.Find(file.Content.Sha256) is { } known)
        {
            return EvidenceErrors.Flawed(known);
        }

        try
        {
            return await LookAsync(file, mayBeChance: true, ct);
        }
        catch (InspectionUnavailableException e)
        {
            log.LogCritical(e, "No file can be accepted");
            return EvidenceErrors.InspectionUnavailable;
        }
        catch (IOException e)
        {
            log.LogError(e, "A file that has arrived cannot be read");
            return EvidenceErrors.StorageUnavailable;
        }
    }

    private async Task<Result> LookAsync(IncomingFile file, bool mayBeChance, CancellationToken ct)
    {
        using (var seat = await workers.TakeAsync(ct))
        {
            var (flaw, end) = await Task.Run(() => Look(seat, file), CancellationToken.None);
            if (end is null)
            {
                return flaw is { } found ? EvidenceErrors.Flawed(found) : Result.Done;
            }

            log.LogWarning(
                "Inspection worker {Process} has ended ({End}) over {Sha256}: {Complaint}", seat.Worker.Id, end, file.Content.Sha256,
                seat.Worker.Complaint);
            if (end != WorkerEnd.EndedFromOutside || !mayBeChance)
            {
                var refused = end == WorkerEnd.Exhausted ? EvidenceFlaw.Excessive : EvidenceFlaw.Broken;
                uninspectable.Remember(file.Content.Sha256, refused);
                return EvidenceErrors.Flawed(refused);
            }
        }

        return await LookAsync(file, mayBeChance: false, ct);
    }

    /// <returns>The flaw, if any; or how the worker ended.</returns>
    private (EvidenceFlaw? Flaw, WorkerEnd? End) Look(InspectionSeat seat, IncomingFile file)
    {
        seat.Send(JobKind.Evidence, (byte)file.Format, workers.Options.Seconds, file.Path);
        try
        {
            var answer = seat.Read();
            if (answer.Kind == FrameKind.OutOfMemory)
            {
                seat.Worker.End();
                return (null, WorkerEnd.Exhausted);
            }

            var flaw = answer.As<EvidenceFlaw?>(FrameKind.Looked);
            seat.Answered();
            return (flaw, null);
        }
        catch (InvalidDataException)
        {
            return (null, seat.Worker.End());
        }
    }
}

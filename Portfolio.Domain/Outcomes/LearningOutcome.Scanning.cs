namespace Portfolio.Domain.Outcomes;

/// <summary>What the virus scanner's answer does to an outcome.</summary>
public sealed partial class LearningOutcome
{
    /// <summary>
    /// Keeps the scanner's answer on a file. An infected one can never be read, so an outcome that waits with it goes back to its student
    /// as a draft and no longer counts; the file stays in the record, opened by nobody.
    /// </summary>
    /// <param name="finding">what the scanner calls it; none when the file is clean</param>
    /// <returns>Done, also when it was answered before; or <c>not-found</c>.</returns>
    public Result Scanned(EvidenceFileId id, string? finding, DateTimeOffset now)
    {
        if (_revisions.SelectMany(r => r.Files).FirstOrDefault(f => f.Id == id) is not { } file)
        {
            return CommonErrors.NotFound;
        }

        if (file.Scan != ScanState.Pending)
        {
            return Result.Done;
        }

        file.Scanned(finding, now);
        if (finding is not null && State.IsWaiting() && Current.Files.Contains(file))
        {
            State = OutcomeState.Draft;
            Current.SentAt = null;
            IsCounted = _revisions.Count > 1;
        }

        Happened(new EvidenceScanned(Parties, SchoolId, null, now, id, file.Scan));
        return Result.Done;
    }
}

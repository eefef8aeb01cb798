namespace Portfolio.Infrastructure.Evidence;

/// <summary>Gives a student the signed receipt of one of their own accepted files.</summary>
public sealed class IssueReceipt(IDbContextFactory<PortfolioDbContext> contexts, ReceiptKeys keys)
{
    /// <returns>The receipt; or <c>not-found</c>, also for another student's file.</returns>
    public async Task<Result<SignedReceipt>> ExecuteAsync(Actor actor, EvidenceFileId id, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var found = await (
            from f in db.EvidenceFiles
            join student in db.Students on f.StudentId equals student.Id
            join school in db.Schools on f.SchoolId equals school.SchoolId
            where f.Id == id && f.StudentId == actor.Student
            select new { File = f, student.StudentNo, StudentName = student.Name, school.Code, SchoolName = school.Name })
            .AsNoTracking().SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return CommonErrors.NotFound;
        }

        var file = found.File;
        return keys.Sign(new(
            found.Code, found.SchoolName, found.StudentNo, found.StudentName, file.ItemId.Value, file.Revision,
            file.Id.Value, file.Kind, file.Name, file.Size, file.Sha256, file.AcceptedAt));
    }
}

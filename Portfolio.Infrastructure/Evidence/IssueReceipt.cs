namespace Portfolio.Infrastructure.Evidence;

/// <summary>Gives a student the signed receipt of one of their own accepted files.</summary>
public sealed class IssueReceipt(IDbContextFactory<PortfolioDbContext> contexts, ReceiptKeys keys)
{
    /// <returns>The receipt; or <c>not-found</c>, also for another's file.</returns>
    public async Task<Result<SignedReceipt>> ExecuteAsync(Actor actor, EvidenceFileId id, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var found = await (
            from o in db.Outcomes
            from r in o.Revisions
            from f in r.Files
            join student in db.Students on o.StudentId equals student.Id
            join school in db.Schools on o.SchoolId equals school.SchoolId
            where f.Id == id && o.StudentId == actor.Student
            select new { File = f, Item = o.Id, r.Number, student.StudentNo, StudentName = student.Name, school.Code, SchoolName = school.Name })
            .AsNoTracking().SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return CommonErrors.NotFound;
        }

        var file = found.File;
        return keys.Sign(new(
            found.Code, found.SchoolName, found.StudentNo, found.StudentName, found.Item.Value, found.Number,
            file.Id.Value, file.Kind, file.Name, file.Size, file.Sha256, file.AcceptedAt));
    }
}

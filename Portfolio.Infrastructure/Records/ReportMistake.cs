namespace Portfolio.Infrastructure.Records;

/// <summary>Files a student's report of a mistake in the school's records.</summary>
public sealed class ReportMistake(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <param name="Subject">the row; for a course record the course; null for the part as a whole</param>
    public sealed record Command(RecordPart Part, Guid? Subject, string? Text);

    /// <returns>Done; or <c>not-yours</c>, <c>not-found</c> for a row that is not the student's, or a rule of
    /// <see cref="MistakeReport.Report"/>.</returns>
    public Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct) => Attempts.RunAsync(async () =>
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        if (actor.Student is not { } id || await db.Students.SingleOrDefaultAsync(s => s.Id == id, ct) is not { } student)
        {
            return CommonErrors.NotYours;
        }

        if (!await IsOwnRowAsync(db, id, command, ct))
        {
            return CommonErrors.NotFound;
        }

        var now = clock.GetUtcNow();
        var open = await db.MistakeReports.AsNoTracking().Where(r => r.StudentId == id && r.AnsweredAt == null).ToListAsync(ct);
        var report = MistakeReport.Report(actor, new(Guid.CreateVersion7(now)), command.Part, command.Subject, command.Text, open, now);
        if (report.Error is { } refused)
        {
            return refused;
        }

        // The student's version serialises concurrent reports, as with every limit.
        student.Count();
        db.Add(report.Value);
        return await db.SaveAsync(ct);
    });

    private static async Task<bool> IsOwnRowAsync(PortfolioDbContext db, StudentId student, Command command, CancellationToken ct) =>
        (command.Part, command.Subject) switch
        {
            (_, null) => Enum.IsDefined(command.Part),
            (RecordPart.Enrolment, { } id) => await db.Enrolments.AnyAsync(e => e.Id == new EnrolmentId(id) && e.StudentId == student, ct),
            (RecordPart.CadreRole, { } id) => await db.CadreRoles.AnyAsync(r => r.Id == new CadreRoleId(id) && r.StudentId == student, ct),
            (RecordPart.Conduct, { } id) =>
                await db.ConductRecords.AnyAsync(r => r.Id == new ConductRecordId(id) && r.StudentId == student, ct),
            (RecordPart.CourseRecord, { } id) =>
                await db.CourseMembers.AnyAsync(m => m.CourseId == new CourseId(id) && m.StudentId == student, ct)
                || await db.CourseRecords.AnyAsync(r => r.CourseId == new CourseId(id) && r.StudentId == student, ct),
            _ => false,
        };
}

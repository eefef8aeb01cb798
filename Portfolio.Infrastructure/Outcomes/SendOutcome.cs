using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>送出認證: into the teacher's queue, counted against the limits in the same save.</summary>
public sealed class SendOutcome(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    public sealed record Command(OutcomeId Outcome, TeacherId? Teacher);

    /// <returns>Done; or the first rule that stands against it (see <see cref="LearningOutcome.Send"/>).</returns>
    public Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct) =>
        Attempts.RunAsync(() => contexts.ChangeOutcomeAsync(actor, command.Outcome, async (db, outcome) =>
        {
            // The student's version makes simultaneous sends wait for each other: a second reader of the same counts cannot save.
            var student = await db.Students.SingleAsync(s => s.Id == outcome.StudentId, ct);
            var sent = outcome.Send(actor, await TermsAsync(db, outcome, command, ct), clock.GetUtcNow());
            if (!sent.IsRefused)
            {
                student.Count();
            }

            return sent;
        }, ct));

    private static async Task<SendTerms> TermsAsync(PortfolioDbContext db, LearningOutcome outcome, Command command, CancellationToken ct)
    {
        var course = await db.Courses.AsNoTracking().Include(c => c.Teachers).Include(c => c.Members.Where(m => m.StudentId == outcome.StudentId))
            .SingleOrDefaultAsync(c => c.Id == outcome.CourseId && c.SchoolId == outcome.SchoolId, ct);
        var counted = await db.Outcomes.AsNoTracking()
            .Where(o => o.StudentId == outcome.StudentId && o.SemesterId == outcome.SemesterId && o.IsCounted && o.Id != outcome.Id)
            .Select(o => o.CourseId).ToListAsync(ct);
        var teacher = command.Teacher ?? (course?.Teachers is [var only] ? only.TeacherId : outcome.TeacherId);
        return new(
            course,
            teacher,
            await db.WindowAsync(WindowKind.Upload, outcome, ct),
            counted.Count,
            counted.Count(c => c == outcome.CourseId),
            await db.PolicyAsync(outcome.SchoolId, ct));
    }
}

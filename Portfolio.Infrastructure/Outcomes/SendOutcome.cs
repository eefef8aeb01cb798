using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>送出認證: puts a draft into the teacher's queue and counts it against the limits in the same save.</summary>
public sealed class SendOutcome(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <param name="Seen">the state that the page had loaded when it sent; null to send whatever is stored</param>
    public sealed record Command(OutcomeId Outcome, TeacherId? Teacher, DraftOnScreen? Seen = null);

    /// <returns>
    /// Done; or the first rule that refuses it (see <see cref="LearningOutcome.Send"/>), <c>conflict</c> when the draft has text that the
    /// page has not loaded.
    /// </returns>
    public Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct) =>
        contexts.ChangeOutcomeAsync(actor, command.Outcome, async (db, outcome) =>
        {
            // The student's version serialises concurrent sends: a second one that counted the same outcomes cannot save.
            var student = await db.Students.SingleAsync(s => s.Id == outcome.StudentId, ct);
            if (command.Seen is { } seen && outcome.StudentId == actor.Student && outcome.Draft.HasNewerWords(seen))
            {
                return CommonErrors.Conflict;
            }

            var sent = outcome.Send(actor, await TermsAsync(db, outcome, command, ct), clock.GetUtcNow());
            if (!sent.IsRefused)
            {
                student.Count();
            }

            return sent;
        }, ct);

    internal static async Task<SendTerms> TermsAsync(PortfolioDbContext db, LearningOutcome outcome, Command command, CancellationToken ct)
    {
        var course = await db.Courses.AsNoTracking().Include(c => c.Teachers)
            .Include(c => c.Members.Where(m => m.StudentId == outcome.StudentId))
            .SingleOrDefaultAsync(c => c.Id == outcome.CourseId, ct);
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
            await db.PolicyAsync(ct));
    }
}

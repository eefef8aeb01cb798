using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>Stores what the student has written so far.</summary>
public sealed class WriteDraft(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <param name="Seen">the state that the page had loaded; null for a writer that does not depend on earlier text</param>
    public sealed record Command(OutcomeId Outcome, string? Title, string? Description, CourseId? Course, DraftOnScreen? Seen = null);

    /// <returns>
    /// Done; or <c>not-found</c>, <c>not-yours</c>, <c>not-a-draft</c>, <c>not-your-course</c>, <c>title-too-long</c>,
    /// <c>description-too-long</c> far beyond the rule, <c>conflict</c> when another page has written other text since.
    /// </returns>
    public Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct) =>
        contexts.ChangeOutcomeAsync(actor, command.Outcome, async (db, outcome) =>
        {
            var text = new OutcomeText(command.Title, command.Description);
            var policy = await db.PolicyAsync(ct);
            if (text.StorageRefusal(policy) is { } tooLong)
            {
                return tooLong;
            }

            var written = outcome.Draft.Write(actor, text, command.Course, clock.GetUtcNow(), command.Seen);
            return !written.IsRefused && await IsForeignAsync(db, outcome.StudentId, command.Course, ct)
                ? OutcomeErrors.NotYourCourse
                : written;
        }, ct);

    /// <summary>Even a draft must not store the id of a course that its student does not attend, or of another school.</summary>
    private static async Task<bool> IsForeignAsync(PortfolioDbContext db, StudentId student, CourseId? course, CancellationToken ct) =>
        course is { } chosen && !await db.CourseMembers.AnyAsync(m => m.CourseId == chosen && m.StudentId == student, ct);
}

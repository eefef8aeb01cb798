using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>
/// Moves a teacher's unfinished outcomes, all or one course's, into another teacher's queue. They are unread there, and each move is
/// recorded in the journal.
/// </summary>
public sealed class ReassignQueue(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <param name="Course">null means every course</param>
    public sealed record Command(TeacherId From, CourseId? Course, TeacherId To, string? Reason);

    /// <returns>
    /// How many were moved; or <c>not-yours</c>, <c>not-found</c>, <c>same-teacher</c>, <c>deputy-inactive</c>, <c>nothing-to-reassign</c>,
    /// <c>reason-required</c>, <c>reason-too-long</c>. Outcomes whose window has closed are not moved and expire.
    /// </returns>
    public Task<Result<int>> ExecuteAsync(Actor actor, Command command, CancellationToken ct) =>
        Attempts.RunAsync(() => MoveAsync(actor, command, ct));

    private async Task<Result<int>> MoveAsync(Actor actor, Command command, CancellationToken ct)
    {
        var (from, course, to, _) = command;
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var reason = Reason.Of(command.Reason);
        var refused = !actor.Is(Roles.Administrator) ? CommonErrors.NotYours
            : from == to ? OutcomeErrors.SameTeacher
            : await db.Teachers.CountAsync(t => t.Id == from || t.Id == to, ct) != 2 ? CommonErrors.NotFound
            : await db.CertifierAsync(to, ct) is null ? DeputyErrors.Inactive
            : reason.Error;
        if (refused is not null)
        {
            return refused;
        }

        var found = await db.Outcomes.Include(o => o.Revisions).ThenInclude(r => r.Files)
            .Where(o => o.TeacherId == from && OutcomeStates.InCertification.Contains(o.State) && (course == null || o.CourseId == course))
            .ToListAsync(ct);
        var windows = await OutcomeWindows.ReadAsync(db, found, ct);
        var now = clock.GetUtcNow();
        var moved = found.Count(o =>
            !o.Certification.Reassign(actor, to, windows.Of(WindowKind.Certification, o), reason.Value, now).IsRefused);
        if (moved == 0)
        {
            return OutcomeErrors.NothingToReassign;
        }

        var saved = await db.SaveAsync(ct);
        return saved.IsRefused ? saved.Error! : moved;
    }
}

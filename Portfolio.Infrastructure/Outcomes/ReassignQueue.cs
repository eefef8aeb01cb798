using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>
/// Moves what waits for a teacher, all of it or one course's, into another teacher's queue: each outcome is unread there, and each move
/// is in the journal.
/// </summary>
public sealed class ReassignQueue(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <param name="Course">none means every course</param>
    public sealed record Command(TeacherId From, CourseId? Course, TeacherId To, string? Reason);

    /// <returns>
    /// How many were moved; or <c>not-yours</c>, <c>not-found</c>, <c>same-teacher</c>, <c>deputy-inactive</c>, <c>nothing-to-reassign</c>,
    /// <c>reason-required</c>, <c>reason-too-long</c>. What is past its own closing expires where it is.
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

using Portfolio.Infrastructure.Mail;

namespace Portfolio.Infrastructure.People;

/// <summary>Sets the address for a teacher's reminders; an empty one switches mail off.</summary>
public sealed class ChangeOwnEmail(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <param name="address">empty for no mail</param>
    /// <returns>Done; or <c>not-yours</c> for somebody who is not a teacher, <c>mail-address-invalid</c>, <c>nothing-changed</c>,
    /// <c>conflict</c>.</returns>
    public Task<Result> ExecuteAsync(Actor actor, string? address, CancellationToken ct) => Attempts.RunAsync(async () =>
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        if (actor.Teacher is not { } id || await db.Teachers.SingleOrDefaultAsync(t => t.Id == id, ct) is not { } teacher)
        {
            return CommonErrors.NotYours;
        }

        if (!string.IsNullOrWhiteSpace(address) && !MailAddress.IsUsable(address.Trim()))
        {
            return AccountErrors.MailAddressInvalid;
        }

        var chosen = teacher.ChooseEmail(actor, address, clock.GetUtcNow());
        return chosen.IsRefused ? chosen : await db.SaveAsync(ct);
    });
}

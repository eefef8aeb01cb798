using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.People;

namespace Portfolio.Web.Features.People;

/// <summary>
/// Who has a valid printed code. Shown in place of a sheet that was already printed; a new one must be requested explicitly.
/// </summary>
public sealed partial class SlipsPage
{
    private bool _isAsking;
    private long _seen;

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    [SupplyParameterFromQuery]
    public Guid? Id { get; set; }

    [SupplyParameterFromQuery]
    public string? Refusal { get; set; }

    [Inject]
    public required SlipsOut Slips { get; init; }

    private IssueTo Choice => Enum.TryParse<IssueTo>(To, out var to) && Enum.IsDefined(to) ? to : IssueTo.NotIssued;

    private Error? NotIssued => Refusal switch
    {
        "has-password" => AccountErrors.HasPassword,
        "slip-valid" => AccountErrors.SlipValid,
        "slip-changed" => AccountErrors.SlipChanged,
        _ => null,
    };

    /// <param name="refused">why no sheet was printed; null after printing</param>
    public static string AddressOf(IssueTo to, Guid? id, Error? refused)
    {
        Dictionary<string, string?> words = new() { ["to"] = to.ToString(), ["id"] = id?.ToString(), ["refusal"] = refused?.Code };
        return QueryHelpers.AddQueryString("/school/people/slips", words.Where(w => w.Value is not null));
    }

    protected override Task<Result<SlipsOutView>> ReadAsync(Actor actor, CancellationToken ct) => Slips.ReadAsync(actor, Choice, Id, ct);

    protected override IEnumerable<Topic> Topics(Actor actor, SlipsOutView? view) =>
        [Topic.PeopleOf(actor.School), Topic.Of(actor.Account)];

    /// <summary>The confirmation applies to the slips on the screen; when they change, it is asked for again.</summary>
    protected override Task ChangedAsync(SlipsOutView? before, SlipsOutView now)
    {
        if (_seen == 0 || before is null || !now.Slips.SequenceEqual(before.Slips))
        {
            (_isAsking, _seen) = (false, now.ReadAt.UtcTicks);
        }

        return Task.CompletedTask;
    }
}

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.People;

namespace Portfolio.Web.Features.People;

/// <summary>
/// For whom a printed code is out: what stands in the place of a sheet that was printed, and where a new one is asked for on purpose.
/// </summary>
public sealed partial class SlipsPage
{
    private bool _isAsking;
    private long _seen;

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    [SupplyParameterFromQuery]
    public Guid? Id { get; set; }

    /// <summary>Why no sheet was printed.</summary>
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

    /// <param name="refused">why nothing was printed; none after a sheet</param>
    public static string AddressOf(IssueTo to, Guid? id, Error? refused)
    {
        Dictionary<string, string?> words = new() { ["to"] = to.ToString(), ["id"] = id?.ToString(), ["refusal"] = refused?.Code };
        return QueryHelpers.AddQueryString("/school/people/slips", words.Where(w => w.Value is not null));
    }

    protected override Task<Result<SlipsOutView>> ReadAsync(Actor actor, CancellationToken ct) => Slips.ReadAsync(actor, Choice, Id, ct);

    protected override IEnumerable<Topic> Topics(Actor actor, SlipsOutView? view) =>
        [Topic.PeopleOf(actor.School), Topic.Of(actor.Account)];

    /// <summary>What was asked is asked of the slips that were on the screen; of others it is asked again.</summary>
    protected override Task ChangedAsync(SlipsOutView? before, SlipsOutView now)
    {
        if (_seen == 0 || before is null || !now.Slips.SequenceEqual(before.Slips))
        {
            (_isAsking, _seen) = (false, now.ReadAt.UtcTicks);
        }

        return Task.CompletedTask;
    }
}

using System.Text.RegularExpressions;
using Portfolio.Domain.Common;
using Portfolio.Domain.Outcomes;

namespace Portfolio.Tests.Architecture;

/// <summary>Where there is one way to do something, it is used everywhere.</summary>
public sealed partial class RepetitionTests
{
    [Fact]
    public void Refusals_AreComparedWithIs()
    {
        var product = Source.OfProduct(".cs").Concat(Source.OfProduct(".razor")).Where(f => f.Name != "Error.cs");
        Source.None(product, f => Compared().IsMatch(f.Text));
        Assert.True(OutcomeErrors.NotRead.Is(new(OutcomeErrors.NotRead.Code, ErrorKind.Conflict, 3)));
        Assert.False(OutcomeErrors.NotRead.Is(CommonErrors.Conflict));
    }

    [Fact]
    public void AntiforgeryTokens_AreCheckedByTheFilter() =>
        Source.None(Source.OfProduct(".cs").Where(f => f.Name != "ActorFilter.cs"), f => f.Says("IsRequestValidAsync"));

    [Fact]
    public void CommandsOnAnOutcome_UseTheSharedRetry() =>
        Source.None(Source.OfProduct(".cs"), f => f.Says("RunAsync(() => contexts.ChangeOutcomeAsync"));

    [Fact]
    public void StatesInCertification_HaveOneName()
    {
        Source.None(Source.OfProduct(".cs").Where(f => f.Name != "OutcomeState.cs"), f => Three().IsMatch(f.Text));
        Assert.Equal(OutcomeStates.InCertification, Enum.GetValues<OutcomeState>().Where(s => s.IsInCertification()));
    }

    [GeneratedRegex(@"([eE]rror|[rR]efused|unclear)\??\.Code (==|!=|is)|(==|!=|is) (not )?\w+Errors\.", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Compared();

    [GeneratedRegex(@"\[OutcomeState\.Sent, OutcomeState\.Read, OutcomeState\.Decided\]|OutcomeState\.Sent or OutcomeState\.Read or OutcomeState\.Decided", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Three();
}

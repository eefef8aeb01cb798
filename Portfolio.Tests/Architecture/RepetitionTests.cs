using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Portfolio.Domain.Common;
using Portfolio.Domain.Outcomes;
using Portfolio.Web.Security;

namespace Portfolio.Tests.Architecture;

/// <summary>Where there is one way to do something, it is used everywhere.</summary>
public sealed partial class RepetitionTests
{
    /// <summary>Forms that close when they are done: they tell their parent by a callback.</summary>
    private static readonly string[] SaidByTheParent = ["AddSchoolForm", "OpenSemesterForm", "RenameSchoolForm", "ReportCard"];

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

    /// <summary>A draft's line is written by the browser, also while there is no circuit.</summary>
    [Fact]
    public void WhatWasDone_IsSaidByTheDoneLine() =>
        Source.None(Source.OfProduct(".razor").Where(f => f.Name != "DraftForm.razor"), f => f.Says("saved-line") || f.Name != "DoneLine.razor" && f.Says("\"done-line"));

    /// <summary>Every component of the office that changes something also says that it is done, or its parent does.</summary>
    [Theory]
    [InlineData("City")]
    [InlineData("Deputies")]
    [InlineData("Imports")]
    [InlineData("People")]
    [InlineData("Policy")]
    [InlineData("Records")]
    [InlineData("Windows")]
    public void OfficeComponents_SayWhatTheyHaveDone(string feature)
    {
        var changing = typeof(AccessTable).Assembly.GetTypes()
            .Where(t => t.Namespace == $"Portfolio.Web.Features.{feature}" && typeof(IComponent).IsAssignableFrom(t))
            .Where(t => t.GetProperties().Any(p => p.IsDefined(typeof(InjectAttribute), inherit: true) && p.PropertyType.GetMethod("ExecuteAsync") is not null))
            .Select(t => t.Name).ToList();
        Assert.NotEmpty(changing);
        Assert.Equal([], changing.Except(SaidByTheParent).Except(Source.Of("Portfolio.Web", ".razor").Where(f => f.Says("<DoneLine ")).Select(f => f.Name[..^".razor".Length])));
    }

    [GeneratedRegex(@"([eE]rror|[rR]efused|unclear)\??\.Code (==|!=|is)|(==|!=|is) (not )?\w+Errors\.", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Compared();

    [GeneratedRegex(@"\[OutcomeState\.Sent, OutcomeState\.Read, OutcomeState\.Decided\]|OutcomeState\.Sent or OutcomeState\.Read or OutcomeState\.Decided", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Three();
}

using Bunit;
using Portfolio.Tests.Support;
using Portfolio.Web.Shared;

namespace Portfolio.Tests.Web.Shared;

/// <summary>The line that says what was done.</summary>
public sealed class DoneLineTests : WebTest
{
    private const string Focus = "Blazor._internal.domWrapper.focus";

    [Fact]
    public void Line_IsALiveRegionBeforeAnythingWasDone()
    {
        var line = Line(null);
        Assert.Equal(("status", "-1", string.Empty), (line.ById("done").GetAttribute("role"), line.ById("done").GetAttribute("tabindex"), line.ById("done").TextContent));
    }

    [Fact]
    public void WhatWasDone_StaysUntilItIsCleared_AndLeavesTheFocusOnTheButton()
    {
        var line = Line(new("已儲存。"));
        Assert.Equal("已儲存。", line.ById("done").TextContent);
        JSInterop.VerifyNotInvoke(Focus);
        line.Render(p => p.Add(l => l.Said, null));
        Assert.Equal(string.Empty, line.ById("done").TextContent);
    }

    [Fact]
    public void Line_TakesTheFocusOnce_WhereTheButtonIsGone()
    {
        var ended = new Done("已結束。", takesFocus: true);
        var line = Line(ended);
        line.Render(p => p.Add(l => l.Said, ended));
        JSInterop.VerifyInvoke(Focus, 1);
        line.Render(p => p.Add(l => l.Said, new Done("已結束。", takesFocus: true)));
        JSInterop.VerifyInvoke(Focus, 2);
    }

    private IRenderedComponent<DoneLine> Line(Done? said)
    {
        Sit("admin");
        return Render<DoneLine>(p => p.Add(l => l.Said, said).Add(l => l.Handle, "done"));
    }
}

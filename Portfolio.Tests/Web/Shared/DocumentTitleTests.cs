using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Portfolio.Domain.Outcomes;
using Portfolio.Web.Shared;

namespace Portfolio.Tests.Web.Shared;

public sealed class DocumentTitleTests : BunitContext
{
    [Fact]
    public void InACircuit_ThePageTitleIsAnElement_ThatFollowsIt()
    {
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        var title = Render<DocumentTitle>(p => p.Add(t => t.Text, "認證"));
        title.Render(p => p.Add(t => t.Text, "<b>作品</b>"));
        Assert.Equal("<b>作品</b>", title.Find("document-title").GetAttribute("text"));
        Assert.Empty(title.FindComponents<PageTitle>());
    }

    [Fact]
    public void InTheFirstResponse_TheTitleIsInTheHead()
    {
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));
        var title = Render<DocumentTitle>(p => p.Add(t => t.Text, "認證"));
        Assert.Single(title.FindComponents<PageTitle>());
        Assert.Empty(title.FindAll("document-title"));
    }

    [Fact]
    public void AChip_ShowsItsText()
    {
        var chip = Render(StatusChip.Of(OutcomeState.Passed, "<i>通過</i> & \"好\""));
        Assert.Equal("<i>通過</i> & \"好\"", chip.Find("span.chip.tone-good").TextContent);
        Assert.Single(chip.FindAll("svg"));
    }

    [Fact]
    public void IconWithAMeaning_HasOneAccessibleText_ForOneOrTwoImages()
    {
        var both = Render(Glyph.Image("queue-files", "文件\" onload=\"x", "<path d=\"M0 0\" />", "<path d=\"M1 1\" />"));
        var image = both.Find("span.queue-files");
        Assert.Equal(("img", "文件\" onload=\"x"), (image.GetAttribute("role"), image.GetAttribute("title")));
        Assert.Null(image.GetAttribute("onload"));
        Assert.Equal(2, both.FindAll("svg").Count);
        Assert.Single(Render(Glyph.Image("queue-files", "文件", "<path d=\"M0 0\" />")).FindAll("svg"));
    }
}

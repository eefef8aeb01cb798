using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Rendering;
using Portfolio.Web.Security;

namespace Portfolio.Web.App;

/// <summary>The access table for navigation inside a circuit, where no request passes the gate.</summary>
public sealed class AccessView : ComponentBase
{
    [Parameter, EditorRequired]
    public Type Page { get; set; } = default!;

    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private bool IsAllowed { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var user = (await Authentication).User;
        IsAllowed = Page.GetCustomAttributes<RouteAttribute>().All(r => AccessTable.RuleFor(r.Template) is { } rule && (rule.Allows(user.Roles()) || (rule.IsFirst && user.MustChoose())));
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (IsAllowed)
        {
            builder.AddContent(0, ChildContent);
        }
        else
        {
            builder.OpenComponent<NotYoursPage>(1);
            builder.CloseComponent();
        }
    }
}

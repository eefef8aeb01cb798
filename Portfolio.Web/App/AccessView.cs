using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Rendering;
using Portfolio.Web.Security;

namespace Portfolio.Web.App;

/// <summary>Applies the access table to navigation inside a circuit, where no HTTP request passes the gate.</summary>
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
        IsAllowed = Page.GetCustomAttributes<RouteAttribute>()
            .All(r => AccessTable.RuleFor(r.Template) is { } rule && (rule.Allows(user.Roles()) || (rule.IsFirst && user.MustChoose())));
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (IsAllowed)
        {
            builder.AddContent(0, ChildContent);
        }
        else
        {
            // Inside the layout: somebody whose roles have just changed still has the navigation.
            builder.OpenComponent<LayoutView>(1);
            builder.AddComponentParameter(2, nameof(LayoutView.Layout), typeof(MainLayout));
            builder.AddComponentParameter(3, nameof(LayoutView.ChildContent), (RenderFragment)(inner =>
            {
                inner.OpenComponent<NotYoursPage>(0);
                inner.CloseComponent();
            }));
            builder.CloseComponent();
        }
    }
}

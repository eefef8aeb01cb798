using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.People;
using Portfolio.Web.Security;

namespace Portfolio.Web.Features.Account;

/// <summary>After signing in with a one-time code, the person must choose a name and a password here before using anything else.</summary>
public sealed partial class FirstSignInPage
{
    private Error? _refused;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "first", Name = "Form")]
    private FirstForm? Form { get; set; }

    [Inject]
    public required OwnAccount Own { get; init; }

    [Inject]
    public required ChooseCredentials Choose { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private OwnAccountView? Account { get; set; }

    protected override async Task OnInitializedAsync() =>
        Account = Http.User.AccountId() is { } id && await Own.ReadAsync(id, Http.RequestAborted) is { MustChoose: true } account
            ? account
            : null;

    private async Task ChooseAsync()
    {
        if (Form is null || Http.User.AccountId() is not { } id)
        {
            return;
        }

        if (!string.Equals(Form.Password, Form.Again, StringComparison.Ordinal))
        {
            _refused = PasswordForms.Differs;
            return;
        }

        var chosen = await Choose.ExecuteAsync(id, new(Form.Name, Form.Password), CancellationToken.None);
        _refused = chosen.Error;
        if (_refused is null)
        {
            await Http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, AccountClaims.Principal(chosen.Value));
            Navigation.NavigateTo("/");
        }
    }

    /// <summary>Form input; passwords are never sent back to the browser.</summary>
    public sealed class FirstForm
    {
        public string? Name { get; set; }

        public string? Password { get; set; }

        public string? Again { get; set; }
    }
}

internal static class PasswordForms
{
    /// <summary>The two password fields differ.</summary>
    public static readonly Error Differs = new("password-differs", ErrorKind.Invalid);
}

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.People;
using Portfolio.Web.Security;

namespace Portfolio.Web.Features.Account;

/// <summary>A person's own account name and password, changed by plain forms outside any circuit.</summary>
public sealed partial class AccountPage
{
    private Error? _nameRefused;
    private Error? _passwordRefused;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "name", Name = "Rename")]
    private RenameForm? Rename { get; set; }

    [SupplyParameterFromForm(FormName = "password", Name = "Password")]
    private PasswordForm? Password { get; set; }

    /// <summary>What has just been changed: <c>name</c> or <c>password</c>.</summary>
    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    [Inject]
    public required OwnAccount Own { get; init; }

    [Inject]
    public required FindActor Find { get; init; }

    [Inject]
    public required ChangeOwnName ChangeName { get; init; }

    [Inject]
    public required ChangeOwnPassword ChangePassword { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private OwnAccountView? Account { get; set; }

    protected override async Task OnInitializedAsync() =>
        Account = Http.User.AccountId() is { } id ? await Own.ReadAsync(id, Http.RequestAborted) : null;

    private async Task ChangeNameAsync()
    {
        if (Rename is not null && await CurrentActor.FindAsync(Http, Find, Http.RequestAborted) is { } actor)
        {
            _nameRefused = await RenewAsync(await ChangeName.ExecuteAsync(actor, new(Rename.Proof, Rename.Name), CancellationToken.None), "name");
        }
    }

    private async Task ChangePasswordAsync()
    {
        if (Password is null || await CurrentActor.FindAsync(Http, Find, Http.RequestAborted) is not { } actor)
        {
            return;
        }

        _passwordRefused = string.Equals(Password.New, Password.Again, StringComparison.Ordinal)
            ? await RenewAsync(await ChangePassword.ExecuteAsync(actor, new(Password.Old, Password.New), CancellationToken.None), "password")
            : PasswordForms.Differs;
    }

    /// <summary>This session goes on under what the account is now; every other one has ended.</summary>
    private async Task<Error?> RenewAsync(Result<Domain.People.Account> changed, string done)
    {
        if (changed.Error is null)
        {
            await Http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, AccountClaims.Principal(changed.Value));
            Navigation.NavigateTo($"/account?done={done}");
        }

        return changed.Error;
    }

    public sealed class RenameForm
    {
        public string? Name { get; set; }

        public string? Proof { get; set; }
    }

    public sealed class PasswordForm
    {
        public string? Old { get; set; }

        public string? New { get; set; }

        public string? Again { get; set; }
    }
}

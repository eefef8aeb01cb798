using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.People;
using Portfolio.Web.Security;

namespace Portfolio.Web.Features.Account;

/// <summary>A person's own sign-in name, password and, for teachers, reminder address; plain forms without a circuit.</summary>
public sealed partial class AccountPage
{
    private Error? _mailRefused;
    private Error? _nameRefused;
    private Error? _passwordRefused;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "mail", Name = "Mail")]
    private MailForm? Mail { get; set; }

    [SupplyParameterFromForm(FormName = "name", Name = "Rename")]
    private RenameForm? Rename { get; set; }

    [SupplyParameterFromForm(FormName = "password", Name = "Password")]
    private PasswordForm? Password { get; set; }

    /// <summary>What was just changed: <c>name</c>, <c>password</c>, <c>mail</c> or <c>mail-off</c>.</summary>
    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    [Inject]
    public required OwnAccount Own { get; init; }

    [Inject]
    public required FindActor Find { get; init; }

    [Inject]
    public required ChangeOwnName ChangeName { get; init; }

    [Inject]
    public required ChangeOwnEmail ChangeEmail { get; init; }

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
            _nameRefused =
                await RenewAsync(await ChangeName.ExecuteAsync(actor, new(Rename.Proof, Rename.Name), CancellationToken.None), "name");
        }
    }

    private async Task ChangeMailAsync()
    {
        if (Mail is null || await CurrentActor.FindAsync(Http, Find, Http.RequestAborted) is not { } actor)
        {
            return;
        }

        _mailRefused = (await ChangeEmail.ExecuteAsync(actor, Mail.Address, CancellationToken.None)).Error;
        if (_mailRefused is null)
        {
            Navigation.NavigateTo(string.IsNullOrWhiteSpace(Mail.Address) ? "/account?done=mail-off" : "/account?done=mail");
        }
    }

    private async Task ChangePasswordAsync()
    {
        if (Password is null || await CurrentActor.FindAsync(Http, Find, Http.RequestAborted) is not { } actor)
        {
            return;
        }

        _passwordRefused = string.Equals(Password.New, Password.Again, StringComparison.Ordinal)
            ? await RenewAsync(
                await ChangePassword.ExecuteAsync(actor, new(Password.Old, Password.New), CancellationToken.None), "password")
            : PasswordForms.Differs;
    }

    /// <summary>Renews this session's cookie after a change; all other sessions of the account have ended.</summary>
    private async Task<Error?> RenewAsync(Result<Domain.People.Account> changed, string done)
    {
        if (changed.Error is null)
        {
            await Http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, AccountClaims.Principal(changed.Value));
            Navigation.NavigateTo($"/account?done={done}");
        }

        return changed.Error;
    }

    public sealed class MailForm
    {
        public string? Address { get; set; }
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

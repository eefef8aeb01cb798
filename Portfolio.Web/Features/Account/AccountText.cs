namespace Portfolio.Web.Features.Account;

/// <summary>Names the texts of this folder: AccountText.resx (zh-TW) and AccountText.en.resx.</summary>
public sealed class AccountText;

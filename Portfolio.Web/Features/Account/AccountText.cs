namespace Portfolio.Web.Features.Account;

/// <summary>Marker type for the resources AccountText.resx (zh-TW) and AccountText.en.resx.</summary>
public sealed class AccountText;

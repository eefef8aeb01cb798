namespace Portfolio.Web.Features.SignIn;

/// <summary>Names the texts of this folder: SignInText.resx (zh-TW) and SignInText.en.resx.</summary>
public sealed class SignInText;

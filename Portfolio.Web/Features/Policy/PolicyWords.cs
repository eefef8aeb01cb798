using System.Globalization;
using Microsoft.Extensions.Localization;
using Portfolio.Domain.Schools;

namespace Portfolio.Web.Features.Policy;

/// <summary>Formats rule values for display: 4 MB, 7 days, 31 July.</summary>
public sealed class PolicyWords(IStringLocalizer<PolicyText> texts)
{
    public string Value(PolicyRule rule, int value) => rule switch
    {
        { Unit: PolicyUnit.MonthDay } => texts["MonthDay", MonthName(value / 100), value % 100],
        { MayBeOff: true } when value == 0 => texts["Off"],
        _ => string.Create(CultureInfo.InvariantCulture, $"{value:#,0} {texts[$"Unit.{rule.Unit}"].Value}"),
    };

    public string Bounds(PolicyRule rule) => rule.Unit switch
    {
        PolicyUnit.MonthDay => texts["Bounds.Day", Value(rule, rule.Default)],
        PolicyUnit.DaysBefore => texts["Bounds.Off", rule.Default, rule.Most],
        PolicyUnit.Seconds => texts["Bounds.Undo", rule.Default],
        _ => texts["Bounds", Number(rule.Default), Number(rule.Least), Number(rule.Most)],
    };

    /// <summary>For example 7 in Chinese, July in English.</summary>
    public static string MonthName(int month) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh"
        ? month.ToString(CultureInfo.InvariantCulture)
        : CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static string Number(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}

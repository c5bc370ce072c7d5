"""Other words under which a page is looked for: those of contracts, of the trade, of the law, in each language."""

from __future__ import annotations

from infosim.locale import Message, message

ALSO: dict[str, Message] = {
    # words: other words for a page, parted by commas: never shown, so in small letters
    "ways": message("pedia.also", "outsourcing, sourcing, make or buy, insourcing, managed services"),
    # words: other words for a page, parted by commas: pooled work under a service level
    "service_form": message("pedia.also", "managed service, outsourcing, msp, service desk, help desk"),
    # words: other words for a page, parted by commas: systems or applications run by a firm
    "operation_form": message("pedia.also", "run, hosting, application management, managed operations"),
    # words: other words for a page, parted by commas: people of a firm by the day
    "extension": message("pedia.also", "staff augmentation, time and material, t&m, body leasing, day rate"),
    # words: other words for a page, parted by commas: work at a fixed price
    "task": message("pedia.also", "fixed price, lump sum, project, statement of work, sow"),
    # words: other words for a page, parted by commas: people who work for themselves
    "freelance": message("pedia.also", "contractor, day rate, consultant, self-employed"),
    # words: other words for a page, parted by commas: the promise of a contract
    "sla": message("pedia.also", "sla, service level agreement, slo, commitment"),
    # words: other words for a page, parted by commas: what a firm gives back for service missing
    "credit": message("pedia.also", "penalty, penalties, malus, sla credit"),
    # words: other words for a page, parted by commas: the law about data and certificates
    "law": message("pedia.also", "gdpr, privacy, data location, health data, data protection, compliance, certificate"),
    # words: other words for a page, parted by commas: asking firms for offers
    "tender": message("pedia.also", "rfp, rfq, request for proposal, call for tenders"),
    # words: other words for a page, parted by commas: leaving a contract
    "exit": message("pedia.also", "exit clause, termination, handback, reversibility"),
    # words: other words for a page, parted by commas: the price of a contract
    "fee": message("pedia.also", "invoice, rate, price, billing"),
    # words: other words for a page, parted by commas: work taken back inside
    "own": message("pedia.also", "insourcing, backsourcing, employees, payroll"),
}
"""By the key of the page."""
